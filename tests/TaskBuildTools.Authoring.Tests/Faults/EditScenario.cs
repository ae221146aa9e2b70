using System.Collections.Immutable;
using TaskBuildTools.Authoring.Tests.SettingsFiles;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Tests.Editing;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>An edit that something goes wrong in.</summary>
/// <param name="Kind">See <see cref="ProbeEdits"/>.</param>
/// <param name="Between">
/// What a kill in the middle may leave besides the old files and the new ones, as the editor documents it: the new content
/// in the old folder, or a file beside its archive.
/// </param>
internal sealed record EditScenario(string Kind, ImmutableArray<string> Between)
{
    private const string Text = "---\r\nid: a # first\r\ntitle: 'A'\r\nstatus: todo\r\nactual_hours: 1\r\n---\r\nBody\r\n";

    public static readonly ImmutableArray<EditScenario> All =
    [
        new("field", []),
        new("create", []),
        new("move", ["tasks/todo/a.md = new"]),
        new("archive", ["tasks/todo/a.md = old", "tasks/todo/a.md.gz = new"]),
        new("restore", ["tasks/todo/z.md = new", "tasks/todo/z.md.gz = old"]),
        new("delete", []),
    ];

    public string StepIn(EditFolder folder) => $"edit\t{folder.Root}\t{Kind}";

    /// <summary>A folder just before the edit.</summary>
    public static EditFolder Prepare()
    {
        EditFolder folder = new(SchemaText.Read(ProbeEdits.SchemaText));
        folder.Write(ProbeEdits.SchemaFile, ProbeEdits.SchemaText);
        folder.Write("tasks/todo/a.md", Text);
        folder.Write("tasks/todo/b.md", "---\nid: b\ntitle: B\nstatus: todo\n---\n");
        File.WriteAllBytes(folder["tasks/todo/z.md.gz"], GzipArchive.Compress("---\nid: z\ntitle: Z\nstatus: todo\n---\nArchived\n"u8));
        return folder;
    }
}
