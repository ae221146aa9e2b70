using Microsoft.Data.Sqlite;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Benchmarks;

/// <summary>The same tasks for the index and for a database.</summary>
internal sealed class BenchmarkBacklog
{
    private static readonly TaskSchema Schema = TaskSet.Schema();
    private static readonly string[][] Statuses = [["todo"], ["todo"], ["in_progress"], ["blocked"], ["done"], ["done"], ["done"], ["cancelled"]];
    private static readonly string[][] Priorities = [["low"], ["medium"], ["medium"], ["high"]];
    private static readonly string[][] Agents = [["ada"], ["bo"], ["codeforge"], ["scribe"], ["tester"]];
    private static readonly string[] Tags = [.. Enumerable.Range(0, 30).Select(number => $"tag{number}")];

    private readonly TaskDocument[] _tasks;

    private BenchmarkBacklog(TaskDocument[] tasks) => _tasks = tasks;

    public static BenchmarkBacklog Make(int count)
    {
        var random = new Random(1);
        return new BenchmarkBacklog([.. Enumerable.Range(0, count).Select(number => Make(number, random))]);
    }

    public void WriteIndex(string path)
    {
        using FileStream file = File.Create(path);
        IndexWriter.Write(file, Schema, _tasks, DependencyGraph.Build(Schema, _tasks), new IndexCounts(0, 0), 0);
    }

    public void WriteDatabase(SqliteConnection connection)
    {
        Run(connection, "pragma journal_mode = wal");
        Run(connection, "create table task (ordinal integer primary key, id text unique, title text, status text, priority text, agent text, due integer)");
        Run(connection, "create table tag (tag text, task integer, primary key (tag, task)) without rowid");
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            using SqliteCommand task = connection.CreateCommand();
            task.CommandText = "insert into task values ($ordinal, $id, $title, $status, $priority, $agent, $due)";
            SqliteParameter[] columns = [.. ((string[])["$ordinal", "$id", "$title", "$status", "$priority", "$agent", "$due"])
                .Select(name => task.Parameters.AddWithValue(name, DBNull.Value))];
            using SqliteCommand tag = connection.CreateCommand();
            tag.CommandText = "insert into tag values ($tag, $task)";
            SqliteParameter name = tag.Parameters.AddWithValue("$tag", DBNull.Value);
            SqliteParameter owner = tag.Parameters.AddWithValue("$task", DBNull.Value);
            for (int ordinal = 0; ordinal < _tasks.Length; ordinal++)
            {
                object[] values = ValuesOf(_tasks[ordinal], ordinal);
                for (int column = 0; column < columns.Length; column++)
                {
                    columns[column].Value = values[column];
                }

                task.ExecuteNonQuery();
                foreach (string value in _tasks[ordinal].Names[Schema[FieldRole.Tags].Slot])
                {
                    (name.Value, owner.Value) = (value, ordinal);
                    tag.ExecuteNonQuery();
                }
            }

            transaction.Commit();
        }

        Run(connection, "create index by_names on task (status, agent, priority, due, id)");
        Run(connection, "create index by_due on task (due, id, status, priority)");
        Run(connection, "create index tag_of_task on tag (task, tag)");
        Run(connection, "analyze");
    }

    private static object[] ValuesOf(TaskDocument task, int ordinal) =>
    [
        ordinal,
        task.Id,
        task.Texts[Schema[FieldRole.Title].Slot]!,
        task.Names[Schema[FieldRole.Status].Slot][0],
        task.Names[Schema[FieldRole.Priority].Slot][0],
        task.Names[Schema[FieldRole.Agent].Slot][0],
        task.Dates[Schema[FieldRole.Due].Slot].UtcTicks,
    ];

    private static void Run(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static TaskDocument Make(int number, Random random)
    {
        TaskDocument task = TaskSet.Task(Schema, $"{number:d7}", tags: [.. Enumerable.Range(0, 2).Select(_ => Tags[random.Next(Tags.Length)]).Distinct()]);
        task.Names[Schema[FieldRole.Status].Slot] = Statuses[random.Next(Statuses.Length)];
        task.Names[Schema[FieldRole.Priority].Slot] = Priorities[random.Next(Priorities.Length)];
        task.Names[Schema[FieldRole.Agent].Slot] = Agents[random.Next(Agents.Length)];
        task.Dates[Schema[FieldRole.Due].Slot] = new TaskDate(new DateTime(2025, 1, 1).AddMinutes(random.Next(500_000)).Ticks, TaskDate.Naive);
        return task;
    }
}
