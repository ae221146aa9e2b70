using System.Reflection;
using TaskBuildTools.Storage;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools;

public sealed partial class TaskIndex
{
    /// <summary>
    /// Opens an index file. A relative path is that of a file beside the application (<see cref="AppContext.BaseDirectory"/>, where a build
    /// puts it) or, if there is none, in the current directory. Bodies and the text index are looked for beside the file that was
    /// found, when first asked for: <c>X.tbx</c> has <c>X.bodies</c> and <c>X.text</c>.
    /// </summary>
    /// <param name="path">The file, such as <c>App.tasks.tbx</c>.</param>
    /// <exception cref="TaskIndexException">It cannot be opened, is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex Open(string path) => Open(path, new TaskIndexOptions());

    /// <summary>Opens an index file, as <see cref="Open(string)"/> does, with options.</summary>
    /// <param name="path">The file; where it is relative, beside the application, else in the current directory.</param>
    /// <param name="options">How to open it.</param>
    /// <exception cref="TaskIndexException">It cannot be opened, is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex Open(string path, TaskIndexOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(() =>
        {
            string file = IndexLocation.Find(path);
            // Beside the index that was found, and not looked for in the other place.
            string name = WithoutExtension(file);
            return new TaskIndex(
                OpenFile(file, options),
                options,
                () => new BodiesFile(OpenFile(name + ".bodies", options)),
                () => new TextFile(OpenFile(name + ".text", options)),
                file);
        });
    }

    /// <summary>Opens an index in memory, without bodies. The memory is pinned, and must not change.</summary>
    /// <exception cref="TaskIndexException">It is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex Open(ReadOnlyMemory<byte> content) =>
        Open(() => new TaskIndex(
            IndexMemory.OfContent(content, "in memory"),
            new TaskIndexOptions(),
            () => throw new TaskIndexException("The task index was opened from memory without its bodies. Pass them as well."),
            NoText));

    /// <summary>Opens an index and its bodies in memory. The memory is pinned, and must not change.</summary>
    /// <exception cref="TaskIndexException">It is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex Open(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> bodies) =>
        Open(content, bodies, new TaskIndexOptions());

    /// <summary>Opens an index and its bodies in memory with options. The memory is pinned, and must not change.</summary>
    /// <exception cref="TaskIndexException">It is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex Open(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> bodies, TaskIndexOptions options) =>
        Open(() => new TaskIndex(
            IndexMemory.OfContent(content, "in memory"),
            options,
            () => new BodiesFile(IndexMemory.OfContent(bodies, "in memory")),
            NoText));

    /// <summary>Opens an index, its bodies and its text index in memory with options. The memory is pinned, and must not change.</summary>
    /// <exception cref="TaskIndexException">It is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex Open(
        ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> bodies, ReadOnlyMemory<byte> text, TaskIndexOptions options) =>
        Open(() => new TaskIndex(
            IndexMemory.OfContent(content, "in memory"),
            options,
            () => new BodiesFile(IndexMemory.OfContent(bodies, "in memory")),
            () => new TextFile(IndexMemory.OfContent(text, "in memory"))));

    /// <summary>
    /// Opens an index that an assembly carries as a resource, in place. Bodies are looked for in the resource
    /// <c>X.bodies</c> beside <c>X.tbx</c>.
    /// </summary>
    /// <exception cref="TaskIndexException">There is no such resource, it is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex OpenEmbedded(Assembly assembly, string resourceName) =>
        OpenEmbedded(assembly, resourceName, new TaskIndexOptions());

    /// <summary>Opens an index that an assembly carries, as <see cref="OpenEmbedded(Assembly, string)"/> does, with options.</summary>
    /// <exception cref="TaskIndexException">There is no such resource, it is not an index, is damaged, or is of a newer format.</exception>
    public static TaskIndex OpenEmbedded(Assembly assembly, string resourceName, TaskIndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(resourceName);
        string name = WithoutExtension(resourceName);
        return Open(() => new TaskIndex(
            IndexMemory.OfResource(assembly, resourceName),
            options,
            () => new BodiesFile(IndexMemory.OfResource(assembly, name + ".bodies")),
            () => new TextFile(IndexMemory.OfResource(assembly, name + ".text"))));
    }

    private static TextFile NoText() =>
        throw new TaskIndexException("The task index was opened from memory without its text index. Pass it as well.");

    private static string WithoutExtension(string indexName) =>
        indexName.EndsWith(".tbx", StringComparison.Ordinal) ? indexName[..^4] : indexName;

    private static TaskIndex Open(Func<TaskIndex> open)
    {
        using OperationScope scope = Instrumentation.Measure(OperationNames.Open);
        TaskIndex index = open();
        scope.Complete();
        return index;
    }

    private static IndexMemory OpenFile(string path, TaskIndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IndexMemory memory = IndexMemory.OfFile(path, options.Access);
        Instrumentation.FileRead(memory.Length);
        return memory;
    }
}
