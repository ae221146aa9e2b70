using Microsoft.Win32.SafeHandles;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>Reads whole files other than task files, such as settings. What is no file is refused: opening a pipe would never return. Thread-safe.</summary>
internal static class RegularFile
{
    /// <summary>Reads a file that has at most so many bytes; one that has more costs nothing.</summary>
    /// <exception cref="TooLargeFileException">It has more.</exception>
    /// <exception cref="IOException">It is not there, is no regular file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string fullPath, int limit) => Read(fullPath, limit, isWhole: true);

    /// <summary>Reads a file up to a number of bytes.</summary>
    /// <exception cref="IOException">It is not there, is no regular file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadStart(string fullPath, int limit) => Read(fullPath, limit, isWhole: false);

    /// <exception cref="IOException">It is there and neither a file nor a folder.</exception>
    public static void RefuseSpecial(string fullPath)
    {
        if (FileStatReader.IsSpecial(fullPath))
        {
            throw new IOException("It is not a regular file.");
        }
    }

    private static byte[] Read(string fullPath, int limit, bool isWhole)
    {
        RefuseSpecial(fullPath);
        using SafeFileHandle file = File.OpenHandle(fullPath, options: FileOptions.SequentialScan);
        long length = RandomAccess.GetLength(file);
        if (isWhole && length > limit)
        {
            throw new TooLargeFileException(limit);
        }

        // Some files of the system do not say how long they are, and any file may grow.
        byte[] bytes = new byte[(int)Math.Min(length, limit)];
        Span<byte> next = stackalloc byte[1];
        int count = 0;
        while (true)
        {
            if (count == bytes.Length)
            {
                bool isAtEnd = RandomAccess.Read(file, next, count) == 0;
                if (isAtEnd || (count == limit && !isWhole))
                {
                    return bytes;
                }

                if (count == limit)
                {
                    throw new TooLargeFileException(limit);
                }

                Array.Resize(ref bytes, (int)Math.Min(limit, 2L * count + 4096));
            }

            int read = RandomAccess.Read(file, bytes.AsSpan(count), count);
            if (read == 0)
            {
                return bytes[..count];
            }

            count += read;
        }
    }
}
