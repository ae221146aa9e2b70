using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Caching;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Caching;

/// <summary>Snapshots of tasks that share a cache.</summary>
internal static class Backlogs
{
    public static TaskSchema Schema => SampleBacklog.Schema;

    public static TaskDocument Task(string id, string? status = "todo", string? title = null, decimal? hours = null, params string[] dependsOn) =>
        TaskSet.Task(Schema, id, status, dependsOn, hours, title: title);

    public static TaskIndex Open(TaskCache cache, params TaskDocument[] tasks) => Open(cache, Schema, tasks);

    public static TaskIndex Open(TaskCache cache, TaskSchema schema, params TaskDocument[] tasks)
    {
        BuiltIndex built = BuiltIndex.Of(schema, TaskSet.Sorted(tasks));
        return TaskIndex.Open(built.Content, built.Bodies, new TaskIndexOptions { Cache = cache });
    }

    public static TaskDocument[] Many(int count, int titleLength = 40) =>
        [.. Enumerable.Range(0, count).Select(number => Task($"T{number:D6}", title: new string('x', titleLength)))];
}
