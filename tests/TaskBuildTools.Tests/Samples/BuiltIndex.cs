using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Samples;

/// <summary>An index in memory, with what it was made of.</summary>
internal sealed record BuiltIndex(TaskSchema Schema, TaskDocument[] Tasks, DependencyGraph Graph, byte[] Content, byte[] Bodies)
{
    public static BuiltIndex Of(TaskSchema schema, params TaskDocument[] tasks) => Of(schema, tasks, _ => "");

    public static BuiltIndex Of(TaskSchema schema, TaskDocument[] tasks, Func<TaskDocument, string> body)
    {
        DependencyGraph graph = DependencyGraph.Build(schema, tasks);
        using var bodies = new MemoryStream();
        BodiesResult result = BodiesWriter.Write(bodies, tasks, null, task => System.Text.Encoding.UTF8.GetBytes(body(task)));
        byte[] content = IndexWriter.Write(schema, tasks, graph, new IndexCounts(3, 4), result.ContentId);
        return new BuiltIndex(schema, tasks, graph, content, bodies.ToArray());
    }

    /// <summary>An index without tasks that carries these settings.</summary>
    public static byte[] WithPerformance(params PerformanceValue[] values)
    {
        TaskSchema schema = SampleBacklog.Schema;
        return IndexWriter.Write(schema, [], DependencyGraph.Build(schema, []), new IndexCounts(0, 0), 0, 0, values);
    }

    public TaskIndex Open() => TaskIndex.Open(Content, Bodies);
}
