using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Folders;

/// <summary>A generated task set that is built and edited over and over.</summary>
internal sealed class TaskFolderUnderTest : IDisposable
{
    public TaskFolderUnderTest(int tasks)
    {
        var options = new TaskSetOptions { Tasks = tasks };
        TaskSet.Write(TasksFolder, options);
        Set = new TaskSet(options);
        Edits = new TaskFileEdits(TasksFolder, Set);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("taskbuildtools-benchmark-").FullName;

    public string TasksFolder => Path.Combine(Root, "tasks");

    public TaskSet Set { get; }

    public TaskFileEdits Edits { get; }

    /// <summary>Of the last build.</summary>
    public BuildOutcome Outcome { get; private set; } = null!;

    public static BuildRequest RequestFor(string root) => new()
    {
        ProjectDirectory = root,
        OutputDirectory = Path.Combine(root, "obj"),
        Folders = [new TaskFolder(Path.Combine(root, "tasks"), [], [])],
    };

    public void Build() => Outcome = TaskFolderBuilder.Build(RequestFor(Root), CancellationToken.None);

    public void ForgetBuilds()
    {
        if (Directory.Exists(Path.Combine(Root, "obj")))
        {
            Directory.Delete(Path.Combine(Root, "obj"), recursive: true);
        }
    }

    /// <summary>
    /// Builds until nothing has to be opened. Files as new as the cache are read again, because their times prove nothing; that is
    /// over as soon as the clock has moved on.
    /// </summary>
    /// <exception cref="WrongAnswerException">It does not come to rest.</exception>
    public void Settle()
    {
        for (int attempt = 0; attempt < 40; attempt++)
        {
            Build();
            if (Outcome.Opened == 0)
            {
                return;
            }

            Thread.Sleep(50);
        }

        throw new WrongAnswerException($"The builds do not come to rest: {Outcome.Summary}. Nothing was measured.");
    }

    /// <summary>Changes one file in a hundred, at least one.</summary>
    /// <returns>How many.</returns>
    public int EditOnePercent()
    {
        int count = Math.Max(1, Set.Count / 100);
        for (int i = 0; i < count; i++)
        {
            Edits.Status();
        }

        return count;
    }

    /// <summary>As a fresh clone does.</summary>
    public void TouchAll()
    {
        DateTime now = DateTime.UtcNow;
        foreach (string path in Directory.EnumerateFiles(TasksFolder, "*.md", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, now);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
