using System.Text;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Tests.Samples;

/// <summary>An index with a text index, in memory.</summary>
internal sealed record BuiltText(byte[] Content, byte[] Bodies, byte[] Text)
{
    public static BuiltText Of(TaskSchema schema, TaskDocument[] tasks, Func<TaskDocument, string> body)
    {
        using var bodies = new MemoryStream();
        using var text = new MemoryStream();
        byte[] BodyOf(TaskDocument task) => Encoding.UTF8.GetBytes(body(task));
        BodiesResult result = BodiesWriter.Write(bodies, tasks, null, task => BodyOf(task));
        ulong id = new TextContent(schema).Id(tasks);
        TextIndexWriter.Write(text, schema, tasks, id, ordinal => BodyOf(tasks[ordinal]), () => throw new InvalidOperationException("One run is enough."));
        byte[] content = IndexWriter.Write(schema, tasks, DependencyGraph.Build(schema, tasks), new IndexCounts(0, 0), result.ContentId, id);
        return new BuiltText(content, bodies.ToArray(), text.ToArray());
    }

    public TaskIndex Open() => TaskIndex.Open(Content, Bodies, Text, new TaskIndexOptions());
}
