using TaskBuildTools.Live.Tests.Editing;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>The files that a scan of a folder would take for tasks, with their contents, and the folders that there are.</summary>
internal sealed class TaskFiles
{
    private readonly SortedDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    public static TaskFiles Of(EditFolder folder)
    {
        TaskFiles files = new();
        foreach (string path in Directory.GetFiles(folder["tasks"], "*", SearchOption.AllDirectories))
        {
            if (!Path.GetFileName(path).StartsWith('.'))
            {
                files._contents.Add(Path.GetRelativePath(folder.Root, path).Replace('\\', '/'), File.ReadAllBytes(path));
            }
        }

        return files;
    }

    /// <summary>Each file by path, and whether it is as before, as after, or as neither.</summary>
    public string[] DescribeBy(TaskFiles before, TaskFiles after) =>
    [
        .. _contents.Select(file => file.Key + " = " + (before.Has(file.Key, file.Value) && after.Has(file.Key, file.Value) ? "same"
            : before.Has(file.Key, file.Value) ? "old"
            : after._contents.Values.Any(content => content.AsSpan().SequenceEqual(file.Value)) ? "new" : "neither")),
    ];

    private bool Has(string path, byte[] content) =>
        _contents.TryGetValue(path, out byte[]? known) && known.AsSpan().SequenceEqual(content);
}
