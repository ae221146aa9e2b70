using Microsoft.Win32.SafeHandles;

namespace TaskBuildTools.Storage;

/// <summary>
/// A file that is read into memory as far as it is used, each part once: what was checked there stays as it was, whatever becomes of
/// the file. Thread-safe.
/// </summary>
/// <param name="file">Stays open, so that a new file of the same name makes no difference.</param>
/// <param name="path">What messages call it.</param>
/// <param name="start">Where its bytes go.</param>
/// <param name="length">How many it had when it was opened.</param>
internal sealed unsafe class FileParts(SafeFileHandle file, string path, byte* start, long length)
{
    /// <summary>What is read at least.</summary>
    private const int PartSize = 64 * 1024;

    private const int MaxPartsOfOneRead = 1024;

    private readonly Lock _reading = new();
    private readonly ulong[] _isRead = new ulong[(length / PartSize + 64) / 64];

    /// <summary>How many bytes were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads what is not there yet of some bytes.</summary>
    /// <exception cref="TaskIndexException">The file does not have them any more.</exception>
    public void Require(long offset, long count)
    {
        if (count == 0)
        {
            return;
        }

        long last = (offset + count - 1) / PartSize;
        for (long part = offset / PartSize; part <= last; part++)
        {
            if (!IsRead(part))
            {
                Read(part, last);
                return;
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Close() => file.Dispose();

    private bool IsRead(long part) => (Volatile.Read(ref _isRead[part / 64]) >> (int)(part % 64) & 1) != 0;

    private void Read(long first, long last)
    {
        lock (_reading)
        {
            long part = first;
            while (part <= last)
            {
                if (IsRead(part))
                {
                    part++;
                    continue;
                }

                long end = part + 1;
                while (end <= last && end - part < MaxPartsOfOneRead && !IsRead(end))
                {
                    end++;
                }

                ReadBytes(part * PartSize, Math.Min(length, end * PartSize));
                for (; part < end; part++)
                {
                    Volatile.Write(ref _isRead[part / 64], _isRead[part / 64] | (1UL << (int)(part % 64)));
                }
            }
        }
    }

    private void ReadBytes(long from, long end)
    {
        try
        {
            for (long at = from; at < end;)
            {
                int read = RandomAccess.Read(file, new Span<byte>(start + at, (int)(end - at)), at);
                if (read == 0)
                {
                    throw new TaskIndexException(
                        $"The file {path} of a task index was shortened while it was in use: it has {RandomAccess.GetLength(file)} bytes and had {length}. Replace such files by "
                        + "renaming new ones over them, and open the index again.");
                }

                at += read;
            }

            BytesRead += end - from;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new TaskIndexException(
                $"The file {path} of a task index cannot be read any more: {exception.Message} Open the index again.", exception);
        }
    }
}
