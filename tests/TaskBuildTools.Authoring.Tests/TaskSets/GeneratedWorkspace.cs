using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.TaskSets;

/// <summary>A generated set in a folder of its own, and what a build makes of it.</summary>
internal sealed class GeneratedWorkspace : IDisposable
{
    public GeneratedWorkspace(TaskSetOptions options)
    {
        Set = new TaskSet(options);
        Summary = TaskSet.Write(Folder, options);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("taskbuildtools-set-").FullName;

    public string Folder => Path.Combine(Root, "tasks");

    public TaskSet Set { get; }

    public TaskSetSummary Summary { get; }

    public IEnumerable<GeneratedTask> Tasks => Enumerable.Range(0, Set.Count).Select(number => Set[number]);

    public BuildOutcome Build() => TaskFolderBuilder.Build(
        new BuildRequest { ProjectDirectory = Root, OutputDirectory = Path.Combine(Root, "obj"), Folders = [new TaskFolder(Folder, [], [])] },
        TestContext.Current.CancellationToken);

    public TaskIndex Open() => TaskIndex.Open(Path.Combine(Root, "obj", "tasks.tbx"));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
