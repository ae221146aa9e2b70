using TaskBuildTools.Authoring.Caching;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Loading;

/// <summary>All task files of this build.</summary>
/// <param name="Files">In no particular order until <see cref="SortByPath"/>.</param>
/// <param name="Parsed">How many were parsed.</param>
/// <param name="Opened">How many were opened.</param>
/// <param name="IsSameSet">Whether the cache holds exactly these files with exactly these contents.</param>
internal sealed record LoadedSet(LoadedFile[] Files, int Parsed, int Opened, bool IsSameSet)
{
    public void SortByPath() =>
        Array.Sort(Files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));

    /// <summary>The record of each file, in the same order.</summary>
    /// <exception cref="InvalidDataException">The cache's records are damaged.</exception>
    public TaskDocument[] Documents(BuildCache cache)
    {
        cache.LoadRecords();
        CacheEntry[] entries = cache.Table.Entries;
        TaskDocument[] documents = new TaskDocument[Files.Length];
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(0, Math.Max(1, Files.Length), Math.Max(512, Files.Length / (4 * Environment.ProcessorCount))),
            range =>
            {
                for (int i = range.Item1; i < Math.Min(range.Item2, Files.Length); i++)
                {
                    documents[i] = Files[i].Parsed ?? cache.ReadRecord(entries[Files[i].CachedIndex]);
                }
            });
        return documents;
    }

    /// <summary>The table and the records of the next cache. Files must be sorted by path.</summary>
    public (CacheEntry[] Entries, ReadOnlyMemory<byte> Records) ToCache(BuildCache cache)
    {
        cache.LoadRecords();
        CacheEntry[] known = cache.Table.Entries;
        CacheEntry[] entries = new CacheEntry[Files.Length];
        ByteWriter records = new(ExpectedLength(known));
        for (int i = 0; i < entries.Length; i++)
        {
            LoadedFile file = Files[i];
            int offset = records.Length;
            if (file.Parsed is { } parsed)
            {
                DocumentSerializer.Write(records, parsed);
            }
            else
            {
                records.Bytes(cache.RecordBytes(known[file.CachedIndex]));
            }

            entries[i] = new CacheEntry(file.Path, file.Stat, file.Hash, file.IsTrusted, offset, records.Length - offset);
        }

        return (entries, records.WrittenMemory);
    }

    // Growing would copy all of it.
    private int ExpectedLength(CacheEntry[] known)
    {
        long length = 4096;
        foreach (LoadedFile file in Files)
        {
            length += file.CachedIndex >= 0 ? known[file.CachedIndex].RecordLength : 640;
        }

        return (int)Math.Min(length, Array.MaxLength / 2);
    }

    /// <summary>Whether a file's state or its trust differs from the cache's, so that the cache is worth rewriting.</summary>
    public bool DiffersFrom(BuildCache cache)
    {
        if (!IsSameSet)
        {
            return true;
        }

        CacheEntry[] known = cache.Table.Entries;
        foreach (LoadedFile file in Files)
        {
            ref readonly CacheEntry entry = ref known[file.CachedIndex];
            if (entry.Stat != file.Stat || entry.IsTrusted != file.IsTrusted)
            {
                return true;
            }
        }

        return false;
    }
}
