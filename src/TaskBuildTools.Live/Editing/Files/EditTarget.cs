using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Live.Editing.Files;

/// <summary>A task file that is to be changed: looked at while its folder is locked.</summary>
/// <param name="Path">Relative to the project.</param>
/// <param name="FullPath">Absolute, as named.</param>
/// <param name="RealPath">Absolute, links followed.</param>
/// <param name="Expected">The hash that the caller saw.</param>
internal sealed record EditTarget(string Path, string FullPath, string RealPath, ContentHash Expected)
{
    public bool IsLink => FullPath != RealPath;

    public string Folder => System.IO.Path.GetDirectoryName(RealPath)!;

    /// <summary>The content, if it is the one that the caller saw.</summary>
    /// <exception cref="TaskConflictException">It is another, or gone.</exception>
    /// <exception cref="TaskEditException">The file is read-only.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[] Load()
    {
        FileContent? content = FileLoader.Load(RealPath);
        if (content is not { } found || found.Hash != Expected)
        {
            throw new TaskConflictException(Path, Expected, content?.Hash);
        }

        if (DurableFile.IsReadOnly(RealPath))
        {
            throw new TaskEditException(TaskEditFailure.ReadOnly, $"'{Path}' is read-only");
        }

        return found.Bytes.ToArray();
    }

    /// <summary>Whether the content is still the one that the caller saw.</summary>
    public bool IsUnchanged()
    {
        try
        {
            return ContentHash.Of(RegularFile.ReadAllBytes(RealPath, GzipContent.SizeLimit)) == Expected;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or TooLargeFileException)
        {
            return false;
        }
    }

    /// <exception cref="TaskConflictException">It is not.</exception>
    public void ThrowIfChanged()
    {
        if (!IsUnchanged())
        {
            throw new TaskConflictException(Path, Expected, FileLoader.Load(RealPath)?.Hash);
        }
    }

    /// <summary>Puts other bytes in the file's place.</summary>
    /// <exception cref="TaskConflictException">It was changed since it was loaded.</exception>
    public void Replace(byte[] bytes)
    {
        if (!DurableFile.Replace(RealPath, bytes, IsUnchanged))
        {
            ThrowIfChanged();
            throw new TaskConflictException(Path, Expected, Expected);
        }
    }
}
