using LiteDB;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>A LiteDB file with an index for each field that is asked by, mapped to <see cref="PeerTask"/>.</summary>
internal static class LiteDbStore
{
    public static void Write(string path, GeneratedTask[] tasks)
    {
        using LiteDatabase database = Open(path);
        ILiteCollection<PeerTask> collection = Tasks(database);
        collection.InsertBulk(tasks.Select(PeerTask.From));
        collection.EnsureIndex(static task => task.Status);
        collection.EnsureIndex(static task => task.Agent);
        collection.EnsureIndex(static task => task.DueDate);
        collection.EnsureIndex("Tags", "$.Tags[*]");
        database.Checkpoint();
    }

    public static LiteDatabase Open(string path)
    {
        var mapper = new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false };
        mapper.Entity<PeerTask>().Id(static task => task.Id);
        return new LiteDatabase($"Filename={path};Connection=direct", mapper) { UtcDate = true };
    }

    public static ILiteCollection<PeerTask> Tasks(LiteDatabase database) => database.GetCollection<PeerTask>("tasks");
}
