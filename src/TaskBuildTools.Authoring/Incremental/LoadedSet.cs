using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>All task files of this build.</summary>
/// <param name="Files">In no particular order until <see cref="SortByPath"/>.</param>
/// <param name="Parsed">How many were parsed.</param>
/// <param name="Opened">How many were opened.</param>
/// <param name="IsSameSet">Whether the cache holds exactly these files with exactly these contents.</param>
internal sealed record LoadedSet(LoadedFile[] Files, int Parsed, int Opened, bool IsSameSet)
{
    /// <summary>Brings the files into the ordinal order of their paths. Those that the cache knows have that order in its table.</summary>
    public void SortByPath(BuildCache cache)
    {
        LoadedFile?[] known = new LoadedFile?[cache.Table.Entries.Length];
        List<LoadedFile> added = [];
        foreach (LoadedFile file in Files)
        {
            if (file.TableIndex < 0)
            {
                added.Add(file);
            }
            else
            {
                known[file.TableIndex] = file;
            }
        }

        added.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        int count = 0;
        int taken = 0;
        foreach (LoadedFile? file in known)
        {
            if (file is null)
            {
                continue;
            }

            for (; taken < added.Count && string.CompareOrdinal(added[taken].Path, file.Path) < 0; taken++)
            {
                Files[count++] = added[taken];
            }

            Files[count++] = file;
        }

        added.CopyTo(taken, Files, count, added.Count - taken);
    }

    /// <summary>The record of each file, in the same order.</summary>
    /// <exception cref="InvalidDataException">The cache's records are damaged.</exception>
    public TaskDocument[] Documents(BuildCache cache)
    {
        cache.LoadRecords();
        CachedFile[] entries = cache.Table.Entries;
        TaskDocument[] documents = new TaskDocument[Files.Length];
        try
        {
            Parallel.ForEach(
                System.Collections.Concurrent.Partitioner.Create(0, Math.Max(1, Files.Length), Math.Max(512, Files.Length / (4 * Environment.ProcessorCount))),
                range =>
                {
                    for (int i = range.Item1; i < Math.Min(range.Item2, Files.Length); i++)
                    {
                        documents[i] = Files[i].Parsed ?? cache.ReadRecord(entries[Files[i].CachedIndex]);
                    }
                });
        }
        catch (AggregateException e) when (e.InnerExceptions.FirstOrDefault(static one => one is InvalidDataException) is { } damage)
        {
            throw new InvalidDataException(damage.Message, e);
        }

        return documents;
    }

    /// <summary>The table and the records of the next cache. Files must be sorted by path.</summary>
    public (CachedFile[] Entries, RecordSequence Records) ToCache(BuildCache cache)
    {
        cache.LoadRecords();
        CachedFile[] known = cache.Table.Entries;
        CachedFile[] entries = new CachedFile[Files.Length];
        // Growing would copy all of it.
        RecordSequence records = new(cache, (int)Math.Min(4096 + 320L * Parsed, Array.MaxLength / 2));
        for (int i = 0; i < entries.Length; i++)
        {
            LoadedFile file = Files[i];
            entries[i] = file.Parsed is { } parsed
                ? records.Add(new CachedFile(file.Path, file.Stat, file.Hash, file.IsTrusted, 0, 0, 0), parsed)
                : records.Add(known[file.CachedIndex] with { Path = file.Path, Stat = file.Stat, IsTrusted = file.IsTrusted });
        }

        return (entries, records);
    }

    /// <summary>Whether a file's state or its trust differs from the cache's, so that the cache is worth rewriting.</summary>
    public bool DiffersFrom(BuildCache cache)
    {
        if (!IsSameSet)
        {
            return true;
        }

        CachedFile[] known = cache.Table.Entries;
        foreach (LoadedFile file in Files)
        {
            ref readonly CachedFile entry = ref known[file.CachedIndex];
            if (entry.Stat != file.Stat || entry.IsTrusted != file.IsTrusted)
            {
                return true;
            }
        }

        return false;
    }
}
