using System.Globalization;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>
/// Hit rates of a memory level on made-up traces, beside a plain LRU of the same size and the optimum that knows the future
/// (Belady 1966: evict what is used last). Counts only, the same in every run.
/// </summary>
internal static class CacheTraces
{
    private const int Keys = 10_000;
    private const int Length = 200_000;
    private const int EntryBytes = 1_000;

    private static readonly double[] Shares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.4];

    public static void Print(TextWriter output)
    {
        output.WriteLine("| trace | size | level | sizes that vary | LRU | optimum |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach ((string name, int[] trace) in Traces())
        {
            foreach (double share in Shares)
            {
                int entries = (int)(Keys * share);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {share * 100:0} % | {Level(trace, entries, false):0.0} % | {Level(trace, entries, true):0.0} % | {Lru(trace, entries):0.0} % | {Optimum(trace, entries):0.0} % |"));
            }
        }
    }

    private static IEnumerable<(string Name, int[] Trace)> Traces()
    {
        yield return ("Zipf 1.0", Zipf(1.0, 1));
        yield return ("Zipf 0.8", Zipf(0.8, 2));
        yield return ("Zipf 1.0, a scan in between", WithScans(Zipf(1.0, 3)));
        yield return ("Zipf 1.0 that moves on", Moving(Zipf(1.0, 4)));
        yield return ("scan again and again", [.. Enumerable.Range(0, Length).Select(at => at % Keys)]);
    }

    private static int[] Zipf(double exponent, int seed)
    {
        var cumulative = new double[Keys];
        double sum = 0;
        for (int rank = 0; rank < Keys; rank++)
        {
            cumulative[rank] = sum += 1 / Math.Pow(rank + 1, exponent);
        }

        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, Keys)];
        random.Shuffle(order);
        var trace = new int[Length];
        for (int at = 0; at < Length; at++)
        {
            int found = Array.BinarySearch(cumulative, random.NextDouble() * sum);
            trace[at] = order[Math.Min(Keys - 1, found < 0 ? ~found : found)];
        }

        return trace;
    }

    /// <summary>Every fifth part of the trace is a scan over keys that are used once.</summary>
    private static int[] WithScans(int[] trace)
    {
        int once = Keys;
        for (int at = 0; at < trace.Length; at++)
        {
            if (at / 2_000 % 5 == 4)
            {
                trace[at] = once++;
            }
        }

        return trace;
    }

    private static int[] Moving(int[] trace)
    {
        for (int at = 0; at < trace.Length; at++)
        {
            trace[at] = (trace[at] + at / 20_000 * 1_000) % Keys;
        }

        return trace;
    }

    private static double Level(int[] trace, int entries, bool sizesVary)
    {
        // What a weak reference brings back depends on the garbage collector, and is none of the policy's merit.
        var level = new MemoryLevel<RecordKey>("records", entries * (long)EntryBytes, TimeSpan.Zero, TimeProvider.System, rememberedEvictions: 0);
        long hits = 0;
        foreach (int key in trace)
        {
            var name = new RecordKey((ulong)key * 0x9E3779B97F4A7C15, (ulong)key);
            if (level.Find(name) is not null)
            {
                hits++;
                continue;
            }

            // From a quarter to seven quarters of the mean.
            int bytes = sizesVary ? EntryBytes / 4 + key * 7919 % (EntryBytes * 3 / 2) : EntryBytes;
            level.Add(name, new object(), Math.Max(0, bytes - MemoryEntry.Overhead));
        }

        return hits * 100.0 / trace.Length;
    }

    private static double Lru(int[] trace, int entries)
    {
        var order = new LinkedList<int>();
        var nodes = new Dictionary<int, LinkedListNode<int>>();
        long hits = 0;
        foreach (int key in trace)
        {
            if (nodes.TryGetValue(key, out LinkedListNode<int>? node))
            {
                hits++;
                order.Remove(node);
                order.AddFirst(node);
                continue;
            }

            if (nodes.Count == entries)
            {
                nodes.Remove(order.Last!.Value);
                order.RemoveLast();
            }

            nodes[key] = order.AddFirst(key);
        }

        return hits * 100.0 / trace.Length;
    }

    private static double Optimum(int[] trace, int entries)
    {
        var nextUse = new int[trace.Length];
        var last = new Dictionary<int, int>();
        for (int at = trace.Length - 1; at >= 0; at--)
        {
            nextUse[at] = last.GetValueOrDefault(trace[at], trace.Length + trace[at]);
            last[trace[at]] = at;
        }

        var held = new SortedSet<(int NextUse, int Key)>();
        var uses = new Dictionary<int, int>();
        long hits = 0;
        for (int at = 0; at < trace.Length; at++)
        {
            int key = trace[at];
            if (uses.Remove(key, out int expected))
            {
                hits++;
                held.Remove((expected, key));
            }
            else if (held.Count == entries)
            {
                uses.Remove(held.Max.Key);
                held.Remove(held.Max);
            }

            held.Add((nextUse[at], key));
            uses[key] = nextUse[at];
        }

        return hits * 100.0 / trace.Length;
    }
}
