using System.Text;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Edits texts in memory.</summary>
internal static class Edited
{
    private static readonly TaskFileEditor Default = new(Presets.Default);
    private static readonly TaskFileEditor BacklogMd = new(Presets.BacklogMd);

    /// <summary>The whole file after the operations.</summary>
    public static string File(string file, params EditOperation[] operations) =>
        Encoding.UTF8.GetString(Default.Apply("tasks/a.md", Encoding.UTF8.GetBytes(file), new TaskEdit(operations)).Bytes);

    /// <summary>The same in the dialect of Backlog.md.</summary>
    public static string BacklogFile(string file, params EditOperation[] operations) =>
        Encoding.UTF8.GetString(BacklogMd.Apply("tasks/a.md", Encoding.UTF8.GetBytes(file), new TaskEdit(operations)).Bytes);

    /// <summary>Lines of a front matter between an id and a status, after the operations.</summary>
    public static string Lines(string lines, params EditOperation[] operations)
    {
        const string Before = "---\nid: a\n";
        const string After = "\nstatus: todo # as agreed\n---\n\nThe body: - [ ] stays  \n\n";
        string result = File(Before + lines + After, operations);
        result.ShouldStartWith(Before);
        result.ShouldEndWith(After);
        return result[Before.Length..^After.Length];
    }

    public static TaskEditFailure Failure(string file, params EditOperation[] operations) =>
        Should.Throw<TaskEditException>(() => File(file, operations)).Failure;

    public static SetField Set(string field, string value) => new(field, FieldValue.Text(value));

    public static SetField SetItems(string field, params string[] items) => new(field, FieldValue.List([.. items]));
}
