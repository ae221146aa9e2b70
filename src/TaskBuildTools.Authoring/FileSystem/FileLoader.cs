using Microsoft.Win32.SafeHandles;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>Reads whole files so that bytes and state belong together. Thread-safe.</summary>
internal static class FileLoader
{
    private const int Attempts = 5;

    /// <summary>Reads a file once; again when another process wrote to it meanwhile. Null when it is gone.</summary>
    /// <exception cref="IOException">It cannot be read, is larger than a task file may be, or does not stop changing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileContent? Load(string fullPath)
    {
        FileContent? content = Load(fullPath, default, null);
        return content is { IsTooLarge: true } ? throw new TooLargeFileException(GzipContent.SizeLimit) : content;
    }

    /// <summary>The same for a task file; see <see cref="FileContent.IsTooLarge"/>.</summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="seen">What the file was when it was looked at; the default value when that failed or was not done.</param>
    /// <param name="slab">Where it may be read to, so that its bytes are those of this file until the next one is; null for an array of its own.</param>
    /// <exception cref="IOException">As above.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static FileContent? Load(string fullPath, in FileStat seen, ReadBuffer? slab = null)
    {
        if (seen != default && seen.Size <= GzipContent.SizeLimit
            && UnixFileReader.TryRead(fullPath, seen, slab, out ReadOnlyMemory<byte> unchanged, out bool mayBeWritten))
        {
            Instrumentation.FileRead(unchanged.Length);
            return new FileContent(unchanged, seen, ContentHash.Of(unchanged.Span), mayBeWritten);
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (!FileStatReader.TryRead(fullPath, out FileStat before))
            {
                if (IsGone(fullPath))
                {
                    return null;
                }

                continue;
            }

            if (before.Size > GzipContent.SizeLimit)
            {
                return FileContent.TooLarge(before);
            }

            byte[]? bytes;
            try
            {
                bytes = Read(fullPath, (int)before.Size);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }

            if (bytes is not null && FileStatReader.TryRead(fullPath, out FileStat after) && after == before)
            {
                Instrumentation.FileRead(bytes.Length);
                // Where the system could tell, only the fast way asks it.
                return new FileContent(bytes, after, ContentHash.Of(bytes), MayBeWritten: FileStatReader.SeesRestoredTimes);
            }
        }

        throw new IOException("The file was changed by another program while it was read, several times in a row.");
    }

    // Null when it does not have that many bytes. Asks for no memory beyond them: a file may grow without end.
    private static byte[]? Read(string fullPath, int size)
    {
        using SafeFileHandle file = File.OpenHandle(fullPath, options: FileOptions.SequentialScan);
        byte[] bytes = GC.AllocateUninitializedArray<byte>(size);
        int length = 0;
        int read = -1;
        while (length < size && read != 0)
        {
            read = RandomAccess.Read(file, bytes.AsSpan(length), length);
            length += read;
        }

        Span<byte> more = stackalloc byte[1];
        return length == size && RandomAccess.Read(file, more, length) == 0 ? bytes : null;
    }

    // A name that was listed and cannot be looked at is either gone by now, which is no fault, or must be reported. One that
    // can be opened after all is there, whatever the system said a moment ago.
    private static bool IsGone(string fullPath)
    {
        if (FileStatReader.IsSpecial(fullPath))
        {
            throw new IOException("It is not a regular file.");
        }

        if (new FileInfo(fullPath).LinkTarget is { } target)
        {
            throw new IOException($"It is a link to '{target}', which does not exist.");
        }

        if (fullPath.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new IOException("Its name is not valid UTF-8.");
        }

        try
        {
            File.OpenHandle(fullPath).Dispose();
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
    }
}
