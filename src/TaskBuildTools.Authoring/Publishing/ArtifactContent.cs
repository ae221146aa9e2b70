namespace TaskBuildTools.Authoring.Publishing;

/// <summary>Compares the content of files with what is to replace it. One that cannot be read is different: it is to be replaced.</summary>
internal static class ArtifactContent
{
    /// <summary>Whether a file has these bytes, in pieces.</summary>
    public static bool Is(string path, ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        try
        {
            return Equal(path, parts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether two files have the same bytes.</summary>
    public static bool IsSame(string left, string right)
    {
        try
        {
            return Equal(left, right);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Equal(string path, ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        long length = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            length += part.Length;
        }

        FileInfo info = new(path);
        if (!info.Exists || info.Length != length)
        {
            return false;
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        byte[] buffer = new byte[Math.Clamp(length, 1, 256 * 1024)];
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            ReadOnlySpan<byte> rest = part.Span;
            while (!rest.IsEmpty)
            {
                Span<byte> chunk = buffer.AsSpan(0, Math.Min(buffer.Length, rest.Length));
                if (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) < chunk.Length
                    || !chunk.SequenceEqual(rest[..chunk.Length]))
                {
                    return false;
                }

                rest = rest[chunk.Length..];
            }
        }

        return true;
    }

    private static bool Equal(string left, string right)
    {
        FileInfo other = new(right);
        if (!other.Exists || other.Length != new FileInfo(left).Length)
        {
            return false;
        }

        using FileStream leftStream = new(left, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using FileStream rightStream = new(right, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        byte[] leftBuffer = new byte[128 * 1024];
        byte[] rightBuffer = new byte[128 * 1024];
        while (true)
        {
            int length = leftStream.ReadAtLeast(leftBuffer, leftBuffer.Length, throwOnEndOfStream: false);
            int same = rightStream.ReadAtLeast(rightBuffer, rightBuffer.Length, throwOnEndOfStream: false);
            if (!leftBuffer.AsSpan(0, length).SequenceEqual(rightBuffer.AsSpan(0, same)))
            {
                return false;
            }

            if (length < leftBuffer.Length)
            {
                return true;
            }
        }
    }
}
