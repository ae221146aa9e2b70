using Microsoft.Data.Sqlite;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>SQLite with statements prepared once.</summary>
internal sealed class SqlitePeer(string path, GeneratedTask[] tasks) : IQueryPeer
{
    private readonly SqliteConnection _connection = SqliteStore.Open(path);
    private readonly List<SqliteCommand> _commands = [];

    public Func<long> Ask(QueryShape shape) => shape switch
    {
        QueryShape.CountOfStatusAgentTag => Scalar(
            "select count(*) from task t join tag g on g.task = t.ordinal where t.status = $status and t.agent = $agent and g.tag = $tag",
            ("$status", Questions.Status), ("$agent", Questions.Agent), ("$tag", Questions.Tag)),
        QueryShape.FilteredOrderedPage => Ids(
            $"""
            select t.id from task t
            where t.status in ({Texts(Questions.Statuses)}) and t.priority in ({Texts(Questions.Priorities)})
              and exists (select 1 from tag g where g.task = t.ordinal and g.tag in ({Texts(Questions.Tags)}))
            order by t.due, t.id limit {Questions.PageSize}
            """),
        QueryShape.NextPage => NextPage(),
        QueryShape.CountOfDueRange => Scalar(
            "select count(*) from task where due >= $from and due < $before and status <> 'complete'",
            ("$from", Questions.DueFrom.ToDateTime(default).Ticks), ("$before", Questions.DueBefore.ToDateTime(default).Ticks)),
        QueryShape.FindById => Scalar("select length(status) from task where id = $id", ("$id", Questions.ById(tasks).Id)),
        QueryShape.CountOfReady => Scalar(
            """
            select count(*) from task t where t.agent = $agent and t.status in ('todo', 'pending')
              and not exists (select 1 from dependency d join task x on x.ordinal = d.target where d.task = t.ordinal and x.status <> 'complete')
            """,
            ("$agent", Questions.Agent)),
        QueryShape.CountOfTransitiveDependencies => Scalar(
            """
            with recursive needed(task) as (
                select d.target from dependency d join task t on t.ordinal = d.task where t.id = $id
                union select d.target from dependency d join needed n on d.task = n.task)
            select count(*) from needed
            """,
            ("$id", Questions.WithDependencies(tasks).Id)),
        QueryShape.CountsByStatusAndAgent => Scalar("select sum(n * n) from (select count(*) as n from task group by status, agent)"),
        QueryShape.CountOfTitleContains => Scalar("select count(*) from task where title like '%' || $part || '%'", ("$part", Questions.TitlePart)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static string Texts(string[] values) => string.Join(", ", values.Select(static value => $"'{value}'"));

    private Func<long> NextPage()
    {
        using SqliteCommand last = _connection.CreateCommand();
        last.CommandText = $"select due, id from task where status = '{Questions.Status}' order by due, id limit 1 offset {Questions.Skipped - 1}";
        using SqliteDataReader reader = last.ExecuteReader();
        reader.Read();
        return Ids(
            $"select id from task where status = $status and (due, id) > ($due, $id) order by due, id limit {Questions.PageSize}",
            ("$status", Questions.Status), ("$due", reader.GetInt64(0)), ("$id", reader.GetString(1)));
    }

    private Func<long> Scalar(string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = Prepare(text, parameters);
        return () => (long)command.ExecuteScalar()!;
    }

    private Func<long> Ids(string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = Prepare(text, parameters);
        return () =>
        {
            long sum = 0;
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                sum = Questions.Fold(sum, reader.GetString(0));
            }

            return sum;
        };
    }

    private SqliteCommand Prepare(string text, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.Prepare();
        _commands.Add(command);
        return command;
    }
}
