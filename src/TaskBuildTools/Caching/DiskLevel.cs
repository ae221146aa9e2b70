using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TaskBuildTools.Caching;

/// <summary>
/// Computed results in a folder, one file each, named by the hash of its key. A file is written under another name and
/// renamed, so that other threads and processes see all of it or nothing; one that is damaged, foreign, old or expired is
/// removed and counts as a miss. No failure of the file system reaches the user: where the folder cannot be written, the
/// level says so and rests. Thread-safe.
/// </summary>
internal sealed class DiskLevel : CacheLevel
{
    /// <summary>Other processes write too, so the folder is looked through again after so many files of this one.</summary>
    private const int WritesBetweenScans = 64;

    private const string TemporaryExtension = ".tmp";

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _clock;
    private readonly int _bufferSize;
    private readonly Lock _scanning = new();
    private string? _disabledReason;
    private long _bytes;
    private long _count;
    private int _writes;
    private bool _isScanned;

    public DiskLevel(TaskCacheOptions options)
        : base(TaskCache.DiskName)
    {
        _folder = options.DiskFolder ?? "";
        _timeToLive = TimeSpan.FromSeconds(options.Performance.CacheTtlSeconds);
        _clock = options.TimeProvider;
        _bufferSize = options.Performance.FileBufferSize;
        Capacity = options.DiskLimitBytes;
        _disabledReason = !options.Performance.DiskCacheEnabled ? "cache.disk_cache_enabled is false."
            : _folder.Length == 0 ? "No folder was given."
            : null;
    }

    public override string? DisabledReason => Volatile.Read(ref _disabledReason);

    public override long Capacity { get; }

    public override long Bytes
    {
        get
        {
            ScanOnce();
            return Volatile.Read(ref _bytes);
        }
    }

    public override long Count
    {
        get
        {
            ScanOnce();
            return Volatile.Read(ref _count);
        }
    }

    /// <summary>Opens files; a test looks at what is opened how.</summary>
    internal Func<string, FileStreamOptions, Stream> Open { get; init; } = static (path, options) => new FileStream(path, options);

    private bool IsEnabled => DisabledReason is null;

    /// <summary>A result that some process wrote, or null.</summary>
    public T? Read<T>(in ResultKey key, JsonTypeInfo<T> type)
        where T : class
    {
        if (!IsEnabled)
        {
            return null;
        }

        byte[] keyBytes = DiskEntry.KeyOf(key);
        string path = Path.Combine(_folder, DiskEntry.FileNameOf(keyBytes));
        T? value = ReadFile(path) is { } file ? Unpack(path, file, keyBytes, type) : null;
        if (value is null)
        {
            Counters.CountMiss();
            return null;
        }

        Counters.CountHit();
        // Many file systems are mounted so that reading leaves no trace.
        Try(() => File.SetLastAccessTimeUtc(path, _clock.GetUtcNow().UtcDateTime));
        return value;
    }

    public void Write(in ResultKey key, PackedValue value)
    {
        if (!IsEnabled)
        {
            return;
        }

        byte[] keyBytes = DiskEntry.KeyOf(key);
        DateTimeOffset now = _clock.GetUtcNow();
        byte[] file = DiskEntry.Write(keyBytes, value.Content, now);
        if (file.Length > Capacity / 2)
        {
            return;
        }

        ScanOnce();
        string path = Path.Combine(_folder, DiskEntry.FileNameOf(keyBytes));
        string temporary = $"{path}.{Guid.NewGuid():N}{TemporaryExtension}";
        try
        {
            Directory.CreateDirectory(_folder);
            WriteFile(temporary, file);
            File.SetLastWriteTimeUtc(temporary, now.UtcDateTime);
            File.SetLastAccessTimeUtc(temporary, now.UtcDateTime);
        }
        catch (Exception exception) when (IsOfFileSystem(exception))
        {
            Try(() => File.Delete(temporary));
            // Another process may clear or delete the folder at this moment; the next attempt may succeed.
            if (exception is not (FileNotFoundException or DirectoryNotFoundException))
            {
                Volatile.Write(ref _disabledReason, $"The folder {_folder} cannot be written: {exception.Message}");
            }

            return;
        }

        // On Windows the target may be open in another process, which has the same result then.
        if (!Try(() => File.Move(temporary, path, overwrite: true)))
        {
            Try(() => File.Delete(temporary));
            return;
        }

        Interlocked.Increment(ref _count);
        if (Interlocked.Add(ref _bytes, file.Length) > Capacity || Interlocked.Increment(ref _writes) % WritesBetweenScans == 0)
        {
            Scan();
        }
    }

    public override void Clear() => RemoveWhere(static _ => true);

    /// <summary>Removes the results of those operations, and gives their number.</summary>
    public int RemoveWhere(Func<string, bool> ofOperation)
    {
        if (!IsEnabled)
        {
            return 0;
        }

        int removed = 0;
        foreach (StoredFile entry in FilesOf(DiskEntry.Extension))
        {
            // What is no entry of this version is of no use to anybody.
            string? operation = ReadFile(entry.Path) is { } file ? DiskEntry.OperationOf(file) : null;
            if ((operation is null || ofOperation(operation)) && Try(() => File.Delete(entry.Path)))
            {
                removed++;
            }
        }

        Scan();
        return removed;
    }

    private T? Unpack<T>(string path, byte[] file, byte[] wantedKey, JsonTypeInfo<T> type)
        where T : class
    {
        if (!DiskEntry.TryRead(file, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> content, out long madeAt) || !key.SequenceEqual(wantedKey))
        {
            Remove(path, file.Length);
            return null;
        }

        if (_timeToLive > TimeSpan.Zero && _clock.GetUtcNow().UtcTicks - madeAt >= _timeToLive.Ticks)
        {
            Counters.CountExpiration();
            Remove(path, file.Length);
            return null;
        }

        try
        {
            return PackedValue.Unpack(new MemoryStream(file, file.Length - content.Length, content.Length, writable: false), type);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            Remove(path, file.Length);
            return null;
        }
    }

    private byte[]? ReadFile(string path)
    {
        try
        {
            using Stream stream = Open(path, new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = _bufferSize,
            });
            if (stream.Length > Capacity)
            {
                return null;
            }

            byte[] file = new byte[stream.Length];
            stream.ReadExactly(file);
            return file;
        }
        catch (Exception exception) when (IsOfFileSystem(exception))
        {
            return null;
        }
    }

    private void WriteFile(string path, byte[] file)
    {
        using Stream stream = Open(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = _bufferSize,
        });
        stream.Write(file);
    }

    private void Remove(string path, long length)
    {
        if (Try(() => File.Delete(path)))
        {
            Interlocked.Add(ref _bytes, -length);
            Interlocked.Decrement(ref _count);
        }
    }

    private void ScanOnce()
    {
        if (!Volatile.Read(ref _isScanned) && IsEnabled)
        {
            Scan();
        }
    }

    /// <summary>Counts what is there, and removes what is expired, abandoned or too much.</summary>
    private void Scan()
    {
        lock (_scanning)
        {
            DateTime now = _clock.GetUtcNow().UtcDateTime;
            // Until it is complete, a file has the time of the system, not of the clock that entries live by.
            DateTime old = DateTime.UtcNow - AbandonedAfter;
            foreach (StoredFile abandoned in FilesOf(TemporaryExtension).Where(file => file.Written < old))
            {
                Try(() => File.Delete(abandoned.Path));
            }

            var entries = new List<StoredFile>();
            foreach (StoredFile entry in FilesOf(DiskEntry.Extension))
            {
                if (_timeToLive > TimeSpan.Zero && now - entry.Written >= _timeToLive && Try(() => File.Delete(entry.Path)))
                {
                    Counters.CountExpiration();
                    continue;
                }

                entries.Add(entry);
            }

            long bytes = entries.Sum(entry => entry.Length);
            int count = entries.Count;
            foreach (StoredFile oldest in entries.OrderBy(entry => entry.Used).ThenBy(entry => entry.Path, StringComparer.Ordinal))
            {
                if (bytes <= Capacity)
                {
                    break;
                }

                if (Try(() => File.Delete(oldest.Path)))
                {
                    Counters.CountEviction();
                    bytes -= oldest.Length;
                    count--;
                }
            }

            Volatile.Write(ref _bytes, bytes);
            Volatile.Write(ref _count, count);
            Volatile.Write(ref _isScanned, true);
        }
    }

    /// <summary>Sizes and times are taken at once, since other processes remove files meanwhile.</summary>
    private List<StoredFile> FilesOf(string extension)
    {
        var files = new List<StoredFile>();
        Try(() =>
        {
            foreach (FileInfo file in new DirectoryInfo(_folder).EnumerateFiles("*" + extension))
            {
                Try(() => files.Add(new StoredFile(file.FullName, file.Length, file.LastWriteTimeUtc, file.LastAccessTimeUtc)));
            }
        });
        return files;
    }

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (IsOfFileSystem(exception))
        {
            return false;
        }
    }

    private static bool IsOfFileSystem(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException;

    private readonly record struct StoredFile(string Path, long Length, DateTime Written, DateTime Used);
}
