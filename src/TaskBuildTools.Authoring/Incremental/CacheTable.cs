using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>The files that a build cache knows. Thread-safe.</summary>
internal sealed class CacheTable
{
    private readonly Lazy<Dictionary<string, int>> _byPath;

    /// <param name="entries">Sorted by path, ordinally.</param>
    public CacheTable(CachedFile[] entries)
    {
        Entries = entries;
        _byPath = new Lazy<Dictionary<string, int>>(IndexPaths);
    }

    /// <summary>Sorted by path, ordinally.</summary>
    public CachedFile[] Entries { get; }

    /// <summary>The entry of a file, or -1.</summary>
    public int IndexOf(string path) => _byPath.Value.TryGetValue(path, out int index) ? index : -1;

    /// <param name="bytes">Entries, one after the other.</param>
    /// <param name="start">Where the first begins.</param>
    /// <param name="count">How many.</param>
    /// <param name="recordsLength">Bytes of records that there are.</param>
    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public static CacheTable Read(byte[] bytes, int start, int count, long recordsLength)
    {
        ByteReader reader = new(bytes.AsSpan(start));
        CachedFile[] entries = new CachedFile[count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new CachedFile(
                reader.RequiredText(),
                new FileStat(reader.Int64(), reader.Int64(), reader.Int64(), reader.UInt64()),
                reader.ContentHash(),
                reader.Byte() != 0,
                reader.Count(),
                reader.Count(),
                reader.UInt64());
            if ((long)entries[i].RecordOffset + entries[i].RecordLength > recordsLength)
            {
                throw new InvalidDataException("A record lies outside of the build cache.");
            }
        }

        CacheTable table = new(entries);
        _ = table._byPath.Value;
        return table;
    }

    public static void Write(ByteWriter writer, ReadOnlySpan<CachedFile> entries)
    {
        foreach (ref readonly CachedFile entry in entries)
        {
            writer.Text(entry.Path);
            writer.Int64(entry.Stat.Size);
            writer.Int64(entry.Stat.Modified);
            writer.Int64(entry.Stat.Changed);
            writer.UInt64(entry.Stat.Inode);
            writer.ContentHash(entry.Hash);
            writer.Byte(entry.IsTrusted ? (byte)1 : (byte)0);
            writer.Count(entry.RecordOffset);
            writer.Count(entry.RecordLength);
            writer.UInt64(entry.RecordChecksum);
        }
    }

    private Dictionary<string, int> IndexPaths()
    {
        Dictionary<string, int> byPath = new(Entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < Entries.Length; i++)
        {
            if (!byPath.TryAdd(Entries[i].Path, i))
            {
                throw new InvalidDataException("The table of the build cache names a file twice.");
            }
        }

        return byPath;
    }
}
