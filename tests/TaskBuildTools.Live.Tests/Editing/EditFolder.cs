using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A folder of task files of one test, and an editor of it; deleted when disposed.</summary>
internal sealed class EditFolder : IDisposable
{
    public EditFolder(TaskSchema? schema = null, string? exclude = null)
    {
        Schema = schema ?? Presets.Default;
        TaskFolder tasks = new(this["tasks"], [], exclude is null ? [] : [exclude]);
        Editor = new TaskFolderEditor(new TaskFileEditor(Schema), Root)
        {
            LockTimeout = TimeSpan.FromSeconds(60),
            Places = new EditPlaces(Root, new ScanRules(Root, [tasks], [], [], []), [tasks.FullPath], () => [], followsLinks: true),
        };
        Directory.CreateDirectory(this["tasks"]);
    }

    public TaskSchema Schema { get; }

    public string Root { get; } = Directory.CreateTempSubdirectory("taskbuildtools-").FullName;

    public TaskFolderEditor Editor { get; }

    public string this[string path] => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Writes a file and gives its hash.</summary>
    public ContentHash Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
        return ContentHash.Of(Encoding.UTF8.GetBytes(content));
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    public ContentHash HashOf(string path) => ContentHash.Of(File.ReadAllBytes(this[path]));

    /// <summary>Of all files that are in the folder now.</summary>
    public EditValidator Validator()
    {
        TaskDocumentReader reader = new(Schema);
        return new EditValidator(
            Schema,
            RuleSet.CheckTaskSet(
                Schema,
                Directory.GetFiles(this["tasks"], "*.md*", SearchOption.AllDirectories)
                    .Select(file => reader.Read(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllBytes(file)))));
    }

    public string[] Names(string folder = "tasks") =>
        [.. Directory.GetFileSystemEntries(this[folder]).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
