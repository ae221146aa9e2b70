using System.Collections.Concurrent;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>The same tasks in everybody's store; made once for each size, and deleted when the process ends.</summary>
internal sealed class QueryStores
{
    private static readonly ConcurrentDictionary<int, QueryStores> Made = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("taskbuildtools-benchmark-").FullName;

    private readonly Lazy<string> _taskFiles;

    private QueryStores(int tasks)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
        BenchmarkBacklog backlog = BenchmarkBacklog.Make(tasks);
        Tasks = backlog.Tasks;
        backlog.WriteIndex(Index);
        SqliteStore.Write(Sqlite, Tasks);
        LiteDbStore.Write(LiteDb, Tasks);
        JsonStore.Write(Json, Tasks);
        _taskFiles = new Lazy<string>(() =>
        {
            string folder = Path.Combine(_folder, "tasks");
            TaskSet.Write(folder, BenchmarkBacklog.OptionsFor(tasks, bodyBytes: 0));
            return folder;
        });
    }

    public GeneratedTask[] Tasks { get; }

    public string Index => Path.Combine(_folder, "tasks.tbx");

    public string Sqlite => Path.Combine(_folder, "tasks.db");

    public string LiteDb => Path.Combine(_folder, "tasks.lite");

    public string Json => Path.Combine(_folder, "tasks.json");

    /// <summary>The task files themselves, written when first asked for.</summary>
    public string TaskFiles => _taskFiles.Value;

    public static QueryStores Of(int tasks) => Made.GetOrAdd(tasks, static count => new QueryStores(count));
}
