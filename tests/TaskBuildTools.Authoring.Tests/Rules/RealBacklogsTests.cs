using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>The rules over two real backlogs, where these are at hand. Every file is accepted or has an error.</summary>
public class RealBacklogsTests
{
    [Fact]
    public void The_default_dialect()
    {
        CheckedTaskSet set = Check("agent-task-management-system/tasks", Presets.Default);

        // 69 files; 2 without front matter, and 2 ids that stand in 4 folders each, where one not done keeps them.
        (set.Accepted.Length, set.Rejected.Length).ShouldBe((61, 8));
        set.Graph.Dependencies.Targets.Length.ShouldBe(32);
        CountById(set).ShouldBe([("TBT2004", 6), ("TBT3005", 14)]);
        set.Findings.Count(finding => finding.Message.Contains("'render-task-ids-as-clickable-links' is already taken by 📋 todo/")).ShouldBe(3);
    }

    [Fact]
    public void The_backlog_md_dialect_after_a_change_of_prefix()
    {
        (TaskSchema schema, Finding[] faults) = SchemaReader.Read("tasks.schema.yaml", Encoding.UTF8.GetBytes("""
            preset: backlog.md
            ids:
              prefix_aliases: { task-: BACK- }
            """));
        faults.ShouldBeEmpty();

        CheckedTaskSet set = Check("backlog-md/backlog", schema);

        // 692 files; the manifest counts 10 duplicates in the 696 that it was made from, 9 ids are there twice in these.
        (set.Accepted.Length + set.Rejected.Length).ShouldBe(692);
        set.Findings.Count(finding => finding.Descriptor == DuplicateId.Descriptor).ShouldBe(9);
        set.Findings.Where(finding => finding.Descriptor == UnknownDependency.Descriptor)
            .Select(finding => finding.Key).ShouldBe(["task-0", "task-8", "task-8", "task-8", "task-8"]);
    }

    [Fact]
    public void Without_the_alias_the_new_prefix_is_suggested()
    {
        CheckedTaskSet set = Check("backlog-md/backlog", Presets.BacklogMd);

        set.Findings.Single(finding => finding.Key == "task-118").Message
            .ShouldBe("No task has the id 'task-118'; did you mean 'BACK-118'?");
    }

    private static CheckedTaskSet Check(string folder, TaskSchema schema)
    {
        string? corpora = RepositoryFolder.Corpora;
        Assert.SkipUnless(corpora is not null, "The real task files are not beside the repository.");
        string root = Path.Combine(corpora, folder);
        var reader = new TaskDocumentReader(schema);
        return RuleSet.CheckTaskSet(schema, Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => reader.Read(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file))));
    }

    private static IEnumerable<(string Id, int Count)> CountById(CheckedTaskSet set) =>
        set.Findings.CountBy(finding => finding.Id).Select(pair => (pair.Key, pair.Value)).Order();
}
