using LiteDB;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>LiteDB, asked by expressions where it has them, and document by document where it has no join.</summary>
internal sealed class LiteDbPeer : IQueryPeer
{
    private readonly LiteDatabase _database;
    private readonly ILiteCollection<PeerTask> _tasks;
    private readonly GeneratedTask[] _generated;

    public LiteDbPeer(string path, GeneratedTask[] tasks)
    {
        _database = LiteDbStore.Open(path);
        _tasks = LiteDbStore.Tasks(_database);
        _generated = tasks;
    }

    public Func<long> Ask(QueryShape shape) => shape switch
    {
        QueryShape.CountOfStatusAgentTag => Count(
            "$.Status = @0 AND $.Agent = @1 AND $.Tags[*] ANY = @2", Questions.Status, Questions.Agent, Questions.Tag),
        QueryShape.FilteredOrderedPage => Page(0, BsonExpression.Create(
            "$.Status IN @0 AND $.Priority IN @1 AND $.Tags[*] ANY IN @2", Array(Questions.Statuses), Array(Questions.Priorities), Array(Questions.Tags))),
        QueryShape.NextPage => Page(Questions.Skipped, BsonExpression.Create("$.Status = @0", Questions.Status)),
        QueryShape.CountOfDueRange => Count(
            "$.DueDate >= @0 AND $.DueDate < @1 AND $.Status != @2", Utc(Questions.DueFrom), Utc(Questions.DueBefore), "complete"),
        QueryShape.FindById => Find(Questions.ById(_generated).Id),
        QueryShape.CountOfReady => Ready,
        QueryShape.CountOfTransitiveDependencies => Transitive(Questions.WithDependencies(_generated).Id),
        QueryShape.CountsByStatusAndAgent => () => _database
            .Execute("SELECT { n: COUNT(*) } FROM tasks GROUP BY $.Status + '/' + $.Agent").ToEnumerable()
            .Sum(static row => row["n"].AsInt64 * row["n"].AsInt64),
        QueryShape.CountOfTitleContains => Count("$.Title LIKE @0", $"%{Questions.TitlePart}%"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public void Dispose() => _database.Dispose();

    private static BsonArray Array(string[] values) => [.. values.Select(static value => new BsonValue(value))];

    private static DateTime Utc(DateOnly date) => date.ToDateTime(default, DateTimeKind.Utc);

    private Func<long> Count(string text, params BsonValue[] values)
    {
        var expression = BsonExpression.Create(text, values);
        return () => _tasks.Count(expression);
    }

    // An order has one key and nothing says where a missing one goes, so the application orders what it gets.
    private Func<long> Page(int skipped, BsonExpression filter) => () => _tasks.Query().Where(filter).ToEnumerable()
        .OrderBy(static task => task.DueDate ?? DateTime.MaxValue)
        .ThenBy(static task => task.Id, StringComparer.Ordinal)
        .Skip(skipped)
        .Take(Questions.PageSize)
        .Aggregate(0L, static (sum, task) => Questions.Fold(sum, task.Id));

    private Func<long> Find(string id) => () => _tasks.FindById(id).Status!.Length;

    private long Ready()
    {
        Dictionary<string, bool> closed = [];
        return _tasks.Find(BsonExpression.Create("$.Agent = @0 AND $.Status IN @1", Questions.Agent, Array(["todo", "pending"]))).Count(task => task.Dependencies!.TrueForAll(IsClosed));

        bool IsClosed(string id) => closed.TryGetValue(id, out bool known) ? known : closed[id] = _tasks.FindById(id).Status == "complete";
    }

    private Func<long> Transitive(string id) => () =>
    {
        HashSet<string> seen = [];
        Stack<string> open = new([id]);
        while (open.TryPop(out string? next))
        {
            foreach (string target in _tasks.FindById(next).Dependencies!)
            {
                if (seen.Add(target))
                {
                    open.Push(target);
                }
            }
        }

        return seen.Count;
    };
}
