using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The text index of the build before.</summary>
internal static class PreviousText
{
    /// <summary>Whether there is a sound one of this content, so that it can stay as it is.</summary>
    public static bool IsOf(string path, ulong contentId)
    {
        if (FileStatReader.TypeOf(path, followLinks: true, out _) != PathType.File)
        {
            return false;
        }

        IndexMemory? memory = null;
        try
        {
            memory = IndexMemory.OfFile(path);
            TextFile file = new(memory);
            return file.ContentId == contentId && file.IsWhole();
        }
        catch (TaskIndexException)
        {
            return false;
        }
        finally
        {
            memory?.Release();
        }
    }
}
