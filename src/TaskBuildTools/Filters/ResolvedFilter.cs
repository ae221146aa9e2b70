using System.Numerics;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>
/// What a filter is in one snapshot: a posting of the index, a set of tasks of its own, a column to scan, or nothing. A scan
/// covers each chunk once, on demand, and keeps what it found. Thread-safe.
/// </summary>
internal sealed class ResolvedFilter : IPerSnapshotValue
{
    private readonly int[]? _isScanned;

    private ResolvedFilter(double rows, double cost, string how, int[]? isScanned = null)
    {
        Estimate = new FilterEstimate(rows, cost, how);
        _isScanned = isScanned;
    }

    public FilterEstimate Estimate { get; }

    /// <summary>How many tasks match; null before a scan.</summary>
    public int? Count { get; private init; }

    /// <summary>The field, or the key that the schema does not know, that a scan looks into.</summary>
    public int Field { get; private init; } = -1;

    /// <summary>The field of the posting, or -1.</summary>
    public int PostingField { get; private init; } = -1;

    public int Code { get; private init; }

    public uint[]? Ordinals { get; private init; }

    public ulong[]? Words { get; private init; }

    /// <summary>Since when it is right (UTC ticks), where the time matters.</summary>
    public long ValidFrom { get; init; } = long.MinValue;

    /// <summary>From when on it is no longer right.</summary>
    public long ValidBefore { get; init; } = long.MaxValue;

    public static ResolvedFilter Nothing(string how = "nothing") => new(0, 0, how) { Count = 0 };

    public static ResolvedFilter OfPosting(Snapshot snapshot, int field, int code)
    {
        int count = snapshot.Columns.Postings(field).Count(code);
        bool isList = count < snapshot.TaskCount / IndexFormat.BitmapThreshold;
        return new ResolvedFilter(count, isList ? FilterEstimate.ListCost : 1, isList ? "list" : "bitmap")
        {
            PostingField = field,
            Code = code,
            Count = count,
        };
    }

    /// <param name="ordinals">Ascending, without duplicates.</param>
    /// <param name="how">For a plan.</param>
    public static ResolvedFilter OfOrdinals(uint[] ordinals, string how) =>
        new(ordinals.Length, FilterEstimate.ListCost, how) { Ordinals = ordinals, Count = ordinals.Length };

    /// <summary>Keeps few tasks as a list, and many as a bitmap.</summary>
    public static ResolvedFilter OfWords(Snapshot snapshot, ulong[] words, string how, long validFrom = long.MinValue, long validBefore = long.MaxValue)
    {
        int count = WordOperations.Count(words);
        bool isList = count < snapshot.TaskCount / IndexFormat.BitmapThreshold;
        return new ResolvedFilter(count, isList ? FilterEstimate.ListCost : 1, how)
        {
            Ordinals = isList ? OrdinalsOf(words, count) : null,
            Words = isList ? null : words,
            Count = count,
            ValidFrom = validFrom,
            ValidBefore = validBefore,
        };
    }

    /// <param name="snapshot">Whose tasks.</param>
    /// <param name="field">What <see cref="Field"/> will be.</param>
    /// <param name="rows">How many tasks will probably match.</param>
    /// <param name="cost">Of a chunk that was not scanned before.</param>
    /// <param name="how">For a plan.</param>
    /// <param name="count">How many match, where that is known.</param>
    public static ResolvedFilter Scan(Snapshot snapshot, int field, double rows, double cost, string how, int? count = null)
    {
        int words = FilterChunk.TotalWords(snapshot);
        return new ResolvedFilter(rows, cost, how, new int[(words + FilterChunk.MaxWords - 1) / FilterChunk.MaxWords])
        {
            Field = field,
            Words = new ulong[words],
            Count = count,
        };
    }

    public bool IsFor(long now) => now >= ValidFrom && now < ValidBefore;

    /// <summary>Whether the chunk has yet to be scanned.</summary>
    public bool NeedsScan(FilterChunk chunk) =>
        _isScanned is not null && Volatile.Read(ref _isScanned[chunk.FirstWord / FilterChunk.MaxWords]) == 0;

    /// <summary>Keeps what a scan found. Two threads that scan the same chunk write the same words.</summary>
    public void Remember(FilterChunk chunk, ReadOnlySpan<ulong> found)
    {
        found.CopyTo(Words.AsSpan(chunk.FirstWord, chunk.WordCount));
        Volatile.Write(ref _isScanned![chunk.FirstWord / FilterChunk.MaxWords], 1);
    }

    /// <summary>The set; of a scan, right in the chunks that were scanned. The caller keeps the index alive while using it.</summary>
    public Posting Set(IndexColumns columns) =>
        PostingField >= 0 ? columns.Postings(PostingField)[Code] : new Posting(Ordinals, Words);

    private static uint[] OrdinalsOf(ulong[] words, int count)
    {
        var ordinals = new uint[count];
        int found = 0;
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong word = words[i]; word != 0; word &= word - 1)
            {
                ordinals[found++] = (uint)(i * 64 + BitOperations.TrailingZeroCount(word));
            }
        }

        return ordinals;
    }
}
