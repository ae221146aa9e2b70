using System.Globalization;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

/// <summary>One edit of each kind, by name, so that a test and the process under test mean the same edit.</summary>
internal static class ProbeEdits
{
    public const string SchemaFile = "tasks.schema.yaml";
    public const string SchemaText = "statuses:\n  todo: { meaning: open, folders: [todo] }\n  done: { meaning: closed, folders: [done] }\n";

    /// <exception cref="ArgumentException">There is no edit of that name.</exception>
    public static void Run(string root, string kind)
    {
        (TaskSchema schema, _) = SchemaReader.Read(SchemaFile, File.ReadAllBytes(Path.Combine(root, SchemaFile)));
        TaskFolderEditor editor = new(new TaskFileEditor(schema), root) { LockTimeout = TimeSpan.FromSeconds(5) };
        switch (kind)
        {
            case "field":
                TaskEdit edit = new(
                    new SetField("title", FieldValue.Text("Another: title")), new SetField("actual_hours", FieldValue.Number(2500)));
                editor.Edit("tasks/todo/a.md", HashOf("tasks/todo/a.md"), edit, null, default);
                break;
            case "create":
                NewTask created = new("new", [("title", FieldValue.Text("New")), ("status", FieldValue.Text("done"))], "Body\n");
                editor.Create("tasks", created, static () => null, default);
                break;
            case "move":
                editor.MoveStatus("tasks/todo/a.md", HashOf("tasks/todo/a.md"), "done", "tasks", new TaskEdit(), null, default);
                break;
            case "archive":
                editor.Archive("tasks/todo/a.md", HashOf("tasks/todo/a.md"), default);
                break;
            case "restore":
                editor.Restore("tasks/todo/z.md.gz", HashOf("tasks/todo/z.md.gz"), default);
                break;
            case "delete":
                editor.Delete("tasks/todo/a.md", HashOf("tasks/todo/a.md"), null, default);
                break;
            default:
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is no edit '{kind}'."), nameof(kind));
        }

        // The caller has seen the file before it edits.
        ContentHash HashOf(string path) => FileLoader.Load(Path.Combine(root, path)) is { } content
            ? content.Hash
            : throw new FileNotFoundException($"There is no '{path}'.");
    }
}
