using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Live.Editing.Files;

namespace TaskBuildTools.Live.Editing;

internal sealed partial class TaskFolderEditor
{
    /// <summary>Compresses a file to one with <c>.gz</c> at the end of its name, in the same folder.</summary>
    /// <param name="path">A file that is not compressed.</param>
    /// <param name="expected">The hash of the content that the caller saw.</param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    /// <remarks>
    /// The new file is on the disk before the old one goes. A kill between leaves both, with the same content, which the
    /// next build reports as a duplicate id; <see cref="HealArchives"/> puts it right.
    /// </remarks>
    public WrittenTask Archive(string path, ContentHash expected, CancellationToken cancellation)
    {
        if (IsCompressed(path))
        {
            throw new ArgumentException("The file is compressed already.", nameof(path));
        }

        return Exchange(path, path + GzipContent.Extension, expected, static bytes => GzipArchive.Compress(bytes), cancellation);
    }

    /// <summary>Brings a file back from its archive, with exactly the bytes that it had.</summary>
    /// <param name="path">A file that ends in <c>.gz</c>.</param>
    /// <param name="expected">The hash of the (compressed) content that the caller saw.</param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    public WrittenTask Restore(string path, ContentHash expected, CancellationToken cancellation)
    {
        if (!IsCompressed(path))
        {
            throw new ArgumentException("The file is not compressed.", nameof(path));
        }

        return Exchange(path, path[..^GzipContent.Extension.Length], expected, Decompress, cancellation);
    }

    /// <summary>
    /// Ends what a kill has interrupted: where a file and its archive are both there with the same content, the archive
    /// goes. Where their contents differ nothing is touched.
    /// </summary>
    /// <param name="folder">Relative to the project; folders below it are not looked at.</param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    /// <returns>The paths of the archives that were removed.</returns>
    public ImmutableArray<string> HealArchives(string folder, CancellationToken cancellation)
    {
        string fullPath = FullPathOf(folder);
        using FolderLock held = Acquire(fullPath, cancellation);
        ImmutableArray<string>.Builder removed = ImmutableArray.CreateBuilder<string>();
        Places?.ThrowIfOutside(folder.Length == 0 ? "x" : folder + "/x");
        foreach (string archive in Directory.GetFiles(fullPath, "*.md" + GzipContent.Extension).Order(StringComparer.Ordinal))
        {
            string plain = archive[..^GzipContent.Extension.Length];
            if (FileLoader.Load(archive) is { } compressed && FileLoader.Load(plain) is { } content
                && GzipContent.Holds(compressed.Bytes, content.Bytes))
            {
                DurableFile.Delete(archive);
                removed.Add(folder.Length == 0 ? Path.GetFileName(archive) : $"{folder}/{Path.GetFileName(archive)}");
            }
        }

        return removed.ToImmutable();
    }

    private WrittenTask Exchange(
        string path, string newPath, ContentHash expected, Func<byte[], byte[]> convert, CancellationToken cancellation)
    {
        EditTarget target = TargetOf(path, expected);
        ThrowIfLink(target);
        Places?.ThrowIfNotFor(newPath);
        using FolderLock held = Acquire(target.Folder, cancellation);
        byte[] bytes = target.Load();
        byte[] converted = convert(bytes);
        if (IsCompressed(newPath) && !GzipContent.Holds(converted, bytes))
        {
            throw new TaskEditException(TaskEditFailure.Unverified, $"The archive of '{path}' does not restore it unchanged");
        }

        string newFullPath = FullPathOf(newPath);
        bool isMade = DurableFile.Create(newFullPath, converted, like: target.FullPath);
        if (!isMade && !HasContent(newFullPath, IsCompressed(newPath) ? bytes : converted))
        {
            throw new TaskEditException(TaskEditFailure.AlreadyExists, $"There is a file '{newPath}' already, with different content");
        }

        byte[] written;
        try
        {
            written = !isMade && FileLoader.Load(newFullPath) is { } found ? found.Bytes.ToArray() : converted;
            target.ThrowIfChanged();
            DurableFile.Delete(target.FullPath);
        }
        catch when (isMade)
        {
            // The old file stays, because another process wrote to it meanwhile or because it cannot be removed: then what was made
            // of it goes, or there would be two of one task.
            DurableFile.Delete(newFullPath);
            throw;
        }

        return new WrittenTask(newPath, ContentHash.Of(written), editor.Read(newPath, written), true);
    }

    private static bool HasContent(string fullPath, byte[] content)
    {
        if (FileLoader.Load(fullPath) is not { } found)
        {
            return false;
        }

        return IsCompressed(fullPath)
            ? GzipContent.Holds(found.Bytes, content)
            : found.Bytes.Span.SequenceEqual(content);
    }

    private static bool IsCompressed(string path) => path.EndsWith(GzipContent.Extension, StringComparison.OrdinalIgnoreCase);

    private static byte[] Decompress(byte[] bytes) =>
        GzipContent.TryDecompress(bytes, GzipContent.SizeLimit, out byte[] content, out string? reason)
            ? content
            : throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, $"The compressed file cannot be read: {reason}");
}
