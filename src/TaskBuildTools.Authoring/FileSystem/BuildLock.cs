namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Lets one build at a time scan, publish and cache: builds of other processes and of other threads wait, so an older
/// scan never replaces a newer one. The system releases it when a process dies. The file stays, empty: removing it
/// would let two builds hold two locks of one name.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _stream;

    private BuildLock(FileStream stream) => _stream = stream;

    /// <summary>Waits for the lock, or gives null when the time is over.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static BuildLock? TryAcquire(string path, TimeSpan lockTimeout, CancellationToken cancellation)
    {
        long deadline = Environment.TickCount64 + (long)lockTimeout.TotalMilliseconds;
        for (int pause = 1; ; pause = Math.Min(pause * 2, 50))
        {
            try
            {
                return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                if (Environment.TickCount64 >= deadline)
                {
                    return null;
                }
            }

            cancellation.WaitHandle.WaitOne(pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => _stream.Dispose();

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows; anything else will not pass by waiting.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
