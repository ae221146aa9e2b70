using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>The task files of a real project, read; tests skip where they are not there.</summary>
internal sealed class Corpus
{
    private Corpus(string folder, TaskSchema schema)
    {
        Files = [.. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        TaskDocumentReader reader = new(schema);
        Documents = [.. Files.Select(file => reader.Read(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
    }

    public string[] Files { get; }

    /// <summary>One for each file.</summary>
    public TaskDocument[] Documents { get; }

    public IEnumerable<TaskDocument> Accepted => Documents.Where(document => !document.IsRejected);

    public static Corpus AgentTaskManagementSystem() =>
        Open(Path.Combine("agent-task-management-system", "tasks"), Presets.Default);

    public static Corpus BacklogMd(TaskSchema? schema = null) => Open(Path.Combine("backlog-md", "backlog"), schema ?? Presets.BacklogMd);

    /// <summary>How many findings there are of each id.</summary>
    public Dictionary<string, int> FindingCounts() =>
        Documents.SelectMany(document => document.Findings).GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.Count());

    private static Corpus Open(string folder, TaskSchema schema)
    {
        string? corpora = RepositoryFolder.Corpora;
        Assert.SkipUnless(corpora is not null, "The real task files are not beside this repository.");
        return new Corpus(Path.Combine(corpora!, folder), schema);
    }
}
