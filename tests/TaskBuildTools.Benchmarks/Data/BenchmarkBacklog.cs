using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Data;

/// <summary>A generated set in memory: what the index is made of, and what its peers are given.</summary>
internal sealed class BenchmarkBacklog
{
    private BenchmarkBacklog(GeneratedTask[] tasks, TaskDocument[] documents, byte[][] bodies) => (Tasks, Documents, Bodies) = (tasks, documents, bodies);

    /// <summary>As generated; in the order of their ids, as the two below.</summary>
    public GeneratedTask[] Tasks { get; }

    /// <summary>The same, read from their files.</summary>
    public TaskDocument[] Documents { get; }

    /// <summary>Of the same.</summary>
    public byte[][] Bodies { get; }

    /// <param name="count">How many tasks.</param>
    /// <param name="bodyBytes">The mean length of their bodies.</param>
    public static BenchmarkBacklog Make(int count, int bodyBytes = 0)
    {
        var set = new TaskSet(OptionsFor(count, bodyBytes));
        var reader = new TaskDocumentReader(Presets.Default);
        var tasks = new GeneratedTask[count];
        var documents = new TaskDocument[count];
        byte[][] bodies = new byte[count][];
        Parallel.For(0, count, number =>
        {
            tasks[number] = set[number];
            byte[] file = set.FileOf(tasks[number]);
            documents[number] = reader.Read("tasks/" + tasks[number].Path, file);
            bodies[number] = file.AsSpan(documents[number].BodyOffset, documents[number].BodyLength).ToArray();
        });
        return new BenchmarkBacklog(tasks, documents, bodies);
    }

    public static TaskSetOptions OptionsFor(int count, int bodyBytes) => new() { Tasks = count, BodyBytes = bodyBytes };

    public void WriteIndex(string path)
    {
        using FileStream file = File.Create(path);
        IndexWriter.Write(file, Presets.Default, Documents, DependencyGraph.Build(Presets.Default, Documents), new IndexCounts(0, 0), 0);
    }

    public byte[] ToIndex() =>
        IndexWriter.Write(Presets.Default, Documents, DependencyGraph.Build(Presets.Default, Documents), new IndexCounts(0, 0), 0);
}
