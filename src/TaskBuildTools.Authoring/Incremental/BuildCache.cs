using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>
/// What earlier builds read: per file its state, its content hash and its record, so that only changed files are opened
/// and parsed. One file, replaced as a whole. It holds a header, a table that alone decides whether anything changed,
/// and the records; header, table and each record have a checksum, and anything damaged or foreign counts as no cache at all.
/// </summary>
internal sealed class BuildCache
{
    private const uint FormatVersion = 4;
    private const int HeaderLength = 96;

    private static readonly Task<CacheTable> NoTable = Task.FromResult(new CacheTable([]));

    /// <summary>No records at all.</summary>
    public static readonly BuildCache None = new(null, [], 0, [], NoTable, 0, 0);

    private readonly string? _path;
    private readonly Task<CacheTable> _table;
    private readonly StringPool _strings = new();
    private readonly long _recordsOffset;
    private readonly long _recordsLength;
    private byte[]? _records;

    private BuildCache(
        string? path,
        ImmutableArray<byte> key,
        ulong contentSet,
        ImmutableArray<string> schemaExclude,
        Task<CacheTable> table,
        long recordsOffset,
        long recordsLength)
    {
        _path = path;
        Key = key;
        ContentSet = contentSet;
        SchemaExclude = schemaExclude;
        _table = table;
        _recordsOffset = recordsOffset;
        _recordsLength = recordsLength;
    }

    /// <summary>32 bytes that say by which tool version and schema the records were made.</summary>
    public ImmutableArray<byte> Key { get; }

    /// <summary>A hash over all paths and content hashes: two equal ones mean the same set of files.</summary>
    public ulong ContentSet { get; }

    /// <summary>The schema's exclude patterns, so that an unchanged build need not parse the schema.</summary>
    public ImmutableArray<string> SchemaExclude { get; }

    /// <summary>The files. The first call may have to wait for a moment.</summary>
    /// <exception cref="InvalidDataException">The table is damaged.</exception>
    public CacheTable Table => _table.GetAwaiter().GetResult();

    /// <summary>Whether a file was there but could not be used.</summary>
    public bool WasUnusable { get; private init; }

    /// <summary>Reads header and table; the records are read when the first is asked for.</summary>
    public static BuildCache Load(string path)
    {
        try
        {
            RegularFile.RefuseSpecial(path);
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return Load(path, stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return None;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new BuildCache(null, [], 0, [], NoTable, 0, 0) { WasUnusable = true };
        }
    }

    /// <summary>A table without records, for one who keeps those decoded.</summary>
    public static BuildCache InMemory(ReadOnlySpan<byte> key, ImmutableArray<string> schemaExclude, CachedFile[] entries) =>
        new(null, [.. key], ContentSetOf(entries), schemaExclude, Task.FromResult(new CacheTable(entries)), 0, 0);

    /// <exception cref="InvalidDataException">The record is damaged, or the cache was replaced meanwhile.</exception>
    public TaskDocument ReadRecord(in CachedFile entry)
    {
        ReadOnlySpan<byte> record = RecordBytes(entry.RecordOffset, entry.RecordLength).Span;
        return XxHash64.Hash(record) == entry.RecordChecksum
            ? DocumentSerializer.Read(entry.Path, record, _strings)
            : throw new InvalidDataException("A record of the build cache is damaged.");
    }

    /// <summary>Bytes of records as they lie there, whatever they hold.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public ReadOnlyMemory<byte> RecordBytes(int start, int length)
    {
        byte[] records = _records ?? throw new InvalidOperationException("Call LoadRecords first.");
        return start >= 0 && length >= 0 && (long)start + length <= records.Length
            ? records.AsMemory(start, length)
            : throw new InvalidDataException("A record lies outside of the cache.");
    }

    /// <summary>Reads all records. After it, reading single records is thread-safe.</summary>
    /// <exception cref="InvalidDataException">The records cannot be read.</exception>
    public void LoadRecords()
    {
        if (_records is not null)
        {
            return;
        }

        if (_path is null)
        {
            _records = [];
            return;
        }

        byte[] records = GC.AllocateUninitializedArray<byte>(checked((int)_recordsLength));
        try
        {
            using FileStream stream = new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            stream.Position = _recordsOffset;
            _ = stream.ReadAtLeast(records, records.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException("The records of the build cache cannot be read.", e);
        }

        _records = records;
    }

    /// <summary>Lays out a cache file.</summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="schemaExclude">See <see cref="SchemaExclude"/>.</param>
    /// <param name="entries">Sorted by path; offsets into <paramref name="records"/>.</param>
    /// <param name="records">All records.</param>
    /// <returns>The file in parts, and its <see cref="ContentSet"/>.</returns>
    public static (ReadOnlyMemory<byte>[] Parts, ulong ContentSet) Write(
        ReadOnlySpan<byte> key, ImmutableArray<string> schemaExclude, ReadOnlySpan<CachedFile> entries, RecordSequence records)
    {
        ByteWriter table = new(entries.Length * 128 + 64);
        table.Count(schemaExclude.Length);
        foreach (string pattern in schemaExclude)
        {
            table.Text(pattern);
        }

        CacheTable.Write(table, entries);
        ulong contentSet = ContentSetOf(entries);
        List<ReadOnlyMemory<byte>> pieces = records.ToPieces();
        ByteWriter head = new(HeaderLength);
        head.Bytes("TBTCACHE"u8);
        head.UInt64(FormatVersion);
        head.Bytes(key);
        head.UInt64(contentSet);
        head.Int64(entries.Length);
        head.Int64(table.Length);
        head.Int64(pieces.Sum(static piece => (long)piece.Length));
        head.UInt64(XxHash64.Hash(table.Written));
        head.UInt64(XxHash64.Hash(head.Written));
        return ([head.WrittenMemory, table.WrittenMemory, .. pieces], contentSet);
    }

    /// <summary>The <see cref="ContentSet"/> of entries sorted by path.</summary>
    public static ulong ContentSetOf(ReadOnlySpan<CachedFile> entries)
    {
        ulong[] parts = new ulong[3 * entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly CachedFile entry = ref entries[i];
            parts[3 * i] = XxHash64.Hash(MemoryMarshal.AsBytes(entry.Path.AsSpan()));
            parts[3 * i + 1] = entry.Hash.High;
            parts[3 * i + 2] = entry.Hash.Low;
        }

        return XxHash64.Hash(MemoryMarshal.AsBytes<ulong>(parts));
    }

    private static BuildCache Load(string path, FileStream stream)
    {
        byte[] header = new byte[HeaderLength];
        _ = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        ByteReader reader = new(header);
        bool known = reader.Bytes(8).SequenceEqual("TBTCACHE"u8) && reader.UInt64() == FormatVersion;
        ImmutableArray<byte> key = known ? [.. reader.Bytes(32)] : throw new InvalidDataException("Not a build cache of this version.");
        ulong contentSet = reader.UInt64();
        long count = reader.Int64();
        long tableLength = reader.Int64();
        long recordsLength = reader.Int64();
        ulong tableChecksum = reader.UInt64();
        if (reader.UInt64() != XxHash64.Hash(header.AsSpan(0, HeaderLength - 8))
            || HeaderLength + tableLength + recordsLength != stream.Length
            || recordsLength > Array.MaxLength || tableLength > Array.MaxLength || count > tableLength)
        {
            throw new InvalidDataException("The header of the build cache is damaged.");
        }

        byte[] table = GC.AllocateUninitializedArray<byte>((int)tableLength);
        _ = stream.ReadAtLeast(table, table.Length, throwOnEndOfStream: false);
        if (XxHash64.Hash(table) != tableChecksum)
        {
            throw new InvalidDataException("The table of the build cache is damaged.");
        }

        reader = new ByteReader(table);
        string[] exclude = new string[reader.ItemCount()];
        for (int i = 0; i < exclude.Length; i++)
        {
            exclude[i] = reader.RequiredText();
        }

        // Wanted only when the folders have been listed, so it is read beside that.
        int start = reader.Position;
        Task<CacheTable> entries = Task.Run(() => CacheTable.Read(table, start, (int)count, recordsLength));
        return new BuildCache(
            path, key, contentSet, [.. exclude], entries, HeaderLength + tableLength, recordsLength);
    }
}
