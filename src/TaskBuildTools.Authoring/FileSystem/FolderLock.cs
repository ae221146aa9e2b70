namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Lets one editor of this product at a time change the files of a folder, among threads and processes. On Unix it is a
/// lock on the folder itself, so no file is left in it; elsewhere, and on file systems without such locks, a hidden file
/// that is gone when the lock is. The system releases it when a process dies. Other programs do not know of it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = ".taskbuild-edit.lock";

    private readonly int _folder = -1;
    private readonly FileStream? _file;

    private FolderLock(int folder) => _folder = folder;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock, or gives null when the time is over.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static FolderLock? TryAcquire(string folder, TimeSpan lockTimeout, CancellationToken cancellation)
    {
        long deadline = Environment.TickCount64 + (long)lockTimeout.TotalMilliseconds;
        for (int pause = 1; ; pause = Math.Min(pause * 2, 20))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Directory.Exists(folder))
            {
                throw new DirectoryNotFoundException($"The folder '{folder}' does not exist.");
            }

            if (TryOnce(folder) is { } acquired)
            {
                return acquired;
            }

            if (Environment.TickCount64 >= deadline)
            {
                return null;
            }

            cancellation.WaitHandle.WaitOne(pause);
        }
    }

    public void Dispose()
    {
        if (_folder >= 0 && !OperatingSystem.IsWindows())
        {
            UnixFiles.CloseFolder(_folder);
        }

        _file?.Dispose();
    }

    private static FolderLock? TryOnce(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryFile(folder);
        }

        // One that may be written but not listed has no lock of its own. Any other fault, such as too many open files, must not
        // lead to the hidden file: another process, without that fault, would hold the folder's lock at the same time.
        int descriptor = UnixFiles.OpenFolder(folder, out bool isDenied);
        if (descriptor < 0 && !isDenied)
        {
            throw new IOException($"The folder '{folder}' cannot be opened: {System.Runtime.InteropServices.Marshal.GetLastPInvokeErrorMessage()}");
        }

        bool? isLocked = descriptor < 0 ? null : UnixFiles.TryLock(descriptor);
        if (isLocked == true)
        {
            return new FolderLock(descriptor);
        }

        if (descriptor >= 0)
        {
            UnixFiles.CloseFolder(descriptor);
        }

        return isLocked is null ? TryFile(folder) : null;
    }

    private static FolderLock? TryFile(string folder)
    {
        // On Unix a file that is deleted while it is locked would let two hold locks of one name: there it stays.
        FileOptions options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        try
        {
            return new FolderLock(new FileStream(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options));
        }
        catch (Exception e) when (IsHeldByAnother(e))
        {
            return null;
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows, and what Windows says of a file that is just
    // being deleted.
    private static bool IsHeldByAnother(Exception e) =>
        e is IOException { HResult: 11 or 35 or unchecked((int)0x80070020) }
        || (OperatingSystem.IsWindows() && e is UnauthorizedAccessException);
}
