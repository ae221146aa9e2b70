using BenchmarkDotNet.Attributes;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Peers;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>The questions of an application, put to everybody; all must answer alike before one is measured.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private readonly List<IQueryPeer> _peers = [];
    private Func<long> _kept = null!;
    private Func<long> _new = null!;
    private Func<long> _sqlite = null!;
    private Func<long> _liteDb = null!;
    private Func<long> _linq = null!;

    public static IEnumerable<int> AllTasks => Sizes.Queried;

    [ParamsSource(nameof(AllTasks))]
    public int Tasks { get; set; }

    [ParamsAllValues]
    public QueryShape Shape { get; set; }

    [GlobalSetup]
    public void Open()
    {
        QueryStores stores = QueryStores.Of(Tasks);
        _kept = Add(new IndexPeer(stores.Index, stores.Tasks, keepsFilters: true));
        _new = Add(new IndexPeer(stores.Index, stores.Tasks, keepsFilters: false));
        _sqlite = Add(new SqlitePeer(stores.Sqlite, stores.Tasks));
        _liteDb = Add(new LiteDbPeer(stores.LiteDb, stores.Tasks));
        _linq = Add(new LinqPeer([.. stores.Tasks.Select(PeerTask.From)], stores.Tasks));
        long answer = _linq();
        WrongAnswerException.ThrowIfDifferent($"{Shape}: anything", true, answer != 0);
        (string, Func<long>)[] others = [("ours", _kept), ("ours, new filter", _new), ("SQLite", _sqlite), ("LiteDB", _liteDb)];
        foreach ((string name, Func<long> ask) in others)
        {
            WrongAnswerException.ThrowIfDifferent($"{Shape}: {name}", answer, ask());
            WrongAnswerException.ThrowIfDifferent($"{Shape}: {name}, again", answer, ask());
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        foreach (IQueryPeer peer in _peers)
        {
            peer.Dispose();
        }

        _peers.Clear();
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools")]
    public long Kept() => _kept();

    [Benchmark(Description = "TaskBuildTools, a new filter each time")]
    public long New() => _new();

    [Benchmark, Peer("SQLite")]
    public long Sqlite() => _sqlite();

    [Benchmark, Peer("LiteDB")]
    public long LiteDb() => _liteDb();

    [Benchmark, Peer("LINQ over objects in memory")]
    public long Linq() => _linq();

    private Func<long> Add(IQueryPeer peer)
    {
        _peers.Add(peer);
        return peer.Ask(Shape);
    }
}
