using Microsoft.Data.Sqlite;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>
/// A database file with write-ahead logging, an index for each kind of question, and statistics for its planner. Dates are ticks; a
/// missing due date is stored as the latest, so that the order of an index serves.
/// </summary>
internal static class SqliteStore
{
    public const string Columns = "id, title, description, agent, status, priority, created, updated, due, notes, estimated, actual, assignee";

    private const long NoDue = long.MaxValue;

    public static void Write(string path, GeneratedTask[] tasks)
    {
        using SqliteConnection connection = Open(path);
        Run(connection, "pragma journal_mode = wal");
        Run(connection, """
            create table task (
                ordinal integer primary key, id text unique not null, title text not null, description text, agent text, status text, priority text,
                created integer, updated integer, due integer not null, notes text, estimated integer, actual integer, assignee text)
            """);
        Run(connection, "create table tag (tag text, task integer, primary key (tag, task)) without rowid");
        Run(connection, "create table dependency (task integer, target integer, primary key (task, target)) without rowid");
        Fill(connection, tasks);
        Run(connection, "create index by_status on task (status, agent, priority, due, id)");
        Run(connection, "create index by_status_due on task (status, due, id)");
        Run(connection, "create index by_due on task (due, id, status, priority)");
        Run(connection, "create index by_agent on task (agent, status)");
        Run(connection, "create index tag_of_task on tag (task, tag)");
        Run(connection, "create index by_target on dependency (target, task)");
        Run(connection, "analyze");
    }

    public static SqliteConnection Open(string path)
    {
        // Without a pool, so that opening opens.
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>All tasks with all their fields, each table read once and in order.</summary>
    public static List<PeerTask> LoadAll(SqliteConnection connection)
    {
        List<PeerTask> tasks = [];
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = $"select {Columns} from task order by ordinal";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                tasks.Add(ReadTask(reader));
            }
        }

        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "select task, tag from tag order by task, tag";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                tasks[reader.GetInt32(0)].Tags!.Add(reader.GetString(1));
            }
        }

        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "select d.task, t.id from dependency d join task t on t.ordinal = d.target order by d.task";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                tasks[reader.GetInt32(0)].Dependencies!.Add(reader.GetString(1));
            }
        }

        return tasks;
    }

    private static void Fill(SqliteConnection connection, GeneratedTask[] tasks)
    {
        Dictionary<string, int> ordinals = tasks.Select(static (task, ordinal) => (task.Id, ordinal)).ToDictionary();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using var task = new Insertion(connection, "task", 14);
        using var tag = new Insertion(connection, "tag", 2);
        using var dependency = new Insertion(connection, "dependency", 2);
        for (int ordinal = 0; ordinal < tasks.Length; ordinal++)
        {
            GeneratedTask source = tasks[ordinal];
            task.Run(
                ordinal, source.Id, source.Title, source.Description, source.Agent, source.Status, source.Priority,
                source.Created.Ticks, source.Updated?.Ticks, source.Due?.ToDateTime(default).Ticks ?? NoDue, source.Notes,
                FixedPoint(source.EstimatedHours), FixedPoint(source.ActualHours), source.Assignees.FirstOrDefault());
            foreach (string name in source.Tags)
            {
                tag.Run(name, ordinal);
            }

            foreach (string id in source.Dependencies)
            {
                dependency.Run(ordinal, ordinals[id]);
            }
        }

        transaction.Commit();
    }

    private static PeerTask ReadTask(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Title = reader.GetString(1),
        Description = Text(reader, 2),
        Agent = Text(reader, 3),
        Status = Text(reader, 4),
        Priority = Text(reader, 5),
        CreatedAt = Date(reader, 6),
        UpdatedAt = Date(reader, 7),
        DueDate = reader.GetInt64(8) == NoDue ? null : Date(reader, 8),
        Notes = Text(reader, 9),
        EstimatedHours = Hours(reader, 10),
        ActualHours = Hours(reader, 11),
        Assignee = Text(reader, 12),
    };

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTime? Date(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : new DateTime(reader.GetInt64(column), DateTimeKind.Utc);

    private static decimal? Hours(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) / 1000m;

    private static long? FixedPoint(decimal? hours) => hours is { } value ? (long)(value * 1000) : null;

    private static void Run(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private sealed class Insertion : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly SqliteParameter[] _parameters;

        public Insertion(SqliteConnection connection, string table, int columns)
        {
            string[] names = [.. Enumerable.Range(0, columns).Select(static column => "$c" + column)];
            _command = connection.CreateCommand();
            _command.CommandText = $"insert into {table} values ({string.Join(", ", names)})";
            _parameters = [.. names.Select(name => _command.Parameters.AddWithValue(name, DBNull.Value))];
        }

        public void Run(params ReadOnlySpan<object?> values)
        {
            for (int column = 0; column < values.Length; column++)
            {
                _parameters[column].Value = values[column] ?? DBNull.Value;
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
