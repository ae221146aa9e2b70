using System.Collections.Immutable;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>What the rules say of a path is what a scan does with a file of that path.</summary>
public sealed class ScanRulesTests : IDisposable
{
    private static readonly string[] Paths =
    [
        "tasks/a.md", "tasks/a.MD.gz", "tasks/a.txt", "tasks/a", "tasks/.a.md", "tasks/.b/a.md", "tasks/c/.d/e/a.md", "tasks/c/d.md/a.md",
        "tasks/drafts/a.md", "tasks/c/drafts/a.md", "tasks/obj/a.md", "tasks/c/obj/a.md", "tasks/c/index.md", "tasks/inner/a.txt",
        "tasks/inner/deep/b.task", "tasks/inner/.e/c.task", "tasks/inner/notes/d.task", "notes/named.txt", "notes/other.md", "a.md", "tasks2/a.md",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("taskbuildtools-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_path_is_taken_by_the_rules_if_and_only_if_a_scan_takes_it()
    {
        string deep = "tasks/" + string.Concat(Enumerable.Repeat("d/", ScanRules.DeepestFolder - 1));
        string[] paths = [.. Paths, deep + "a.md", deep + "d/a.md"];
        foreach (string path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
            File.WriteAllText(Full(path), "");
        }

        ImmutableArray<TaskFolder> folders =
        [
            new(Full("tasks"), [], ["drafts/**"]),
            new(Full("tasks/inner"), ["**/*.task", "*.txt"], ["notes/**"]),
        ];
        ImmutableArray<string> files = [Full("notes/named.txt")];
        ImmutableArray<string> skipped = [Full("tasks/obj"), Full("tasks/a.md")];
        ScanResult scan = FolderScanner.Scan(_root, folders, files, ["**/index.md"], skipped, Cancellation);
        ScanRules rules = new(_root, folders, files, ["**/index.md"], skipped);

        paths.Where(path => rules.WhyNotTaken(Full(path)) is null).Order(StringComparer.Ordinal)
            .ShouldBe(scan.Candidates.Select(static candidate => candidate.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tasks/c/.d/e/a.md", "the name '.d' begins with a dot, and such files and folders are not scanned")]
    [InlineData("tasks/drafts/a.md", "the exclude pattern 'drafts/**' of the task folder 'tasks' matches it")]
    [InlineData("tasks/c/index.md", "the exclude pattern '**/index.md' of the schema matches it")]
    [InlineData("tasks/a.txt", "only files that end in .md or .md.gz are scanned")]
    [InlineData("notes/a.md", "no include pattern of the task folder 'notes' matches it ('*.task')")]
    [InlineData("tasks/obj/a.md", "builds write to the folder 'tasks/obj', so it is not scanned")]
    [InlineData("else/a.md", "it is not in a task folder, and no item names it")]
    public void The_reason_names_the_rule_and_the_pattern(string path, string reason) =>
        new ScanRules(
            _root,
            [new(Full("tasks"), [], ["drafts/**"]), new(Full("notes"), ["*.task"], [])],
            [],
            ["**/index.md"],
            [Full("tasks/obj")]).WhyNotTaken(Full(path)).ShouldBe(reason);

    private string Full(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
}
