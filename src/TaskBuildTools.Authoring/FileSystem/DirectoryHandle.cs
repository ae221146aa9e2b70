using System.Runtime.InteropServices;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// A directory held open, so that the system need not walk its path for each file that is looked at in it. Where that is
/// not possible there is none, and files are looked at by their whole paths.
/// </summary>
internal sealed partial class DirectoryHandle : IDisposable
{
    // Numbers of Linux, the same on all architectures that .NET runs on.
    private const int PathOnlyCloseOnExecute = 0x200000 | 0x80000;

    private DirectoryHandle(int descriptor) => Descriptor = descriptor;

    public int Descriptor { get; }

    /// <summary>Null when it cannot be opened.</summary>
    public static DirectoryHandle? TryOpen(string fullPath)
    {
        if (!FileStatReader.SeesRestoredTimes)
        {
            return null;
        }

        int descriptor = Open(fullPath, PathOnlyCloseOnExecute);
        return descriptor < 0 ? null : new DirectoryHandle(descriptor);
    }

    public void Dispose() => _ = Close(Descriptor);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
