using System.Text;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Samples;

/// <summary>
/// The files of earlier versions of the format in Data, and what today's writers make of the same tasks. Bodies and text index are
/// still those of 1.0.
/// </summary>
internal static class KeptFormat
{
    private const string Kept = "embedded.tasks";

    /// <summary>A build's own names the code that made the terms, and so changes with each.</summary>
    private const ulong TextId = 0x0123_4567_89AB_CDEF;

    /// <param name="version">Such as <c>1.0</c>.</param>
    public static byte[] Index(string version) => Read(version == "1.0" ? ".tbx" : $"-{version}.tbx");

    public static byte[] Bodies => Read(".bodies");

    public static byte[] Text => Read(".text");

    public static (byte[] Index, byte[] Bodies, byte[] Text) WriteToday()
    {
        TaskDocument[] tasks = SampleBacklog.Build().Tasks;
        byte[] BodyOf(TaskDocument task) => Encoding.UTF8.GetBytes(task.Id == "TASK-2" ? SampleBacklog.Body : "");
        using var bodies = new MemoryStream();
        using var text = new MemoryStream();
        ulong bodiesId = BodiesWriter.Write(bodies, tasks, null, task => BodyOf(task)).ContentId;
        TextIndexWriter.Write(
            text, SampleBacklog.Schema, tasks, TextId, ordinal => BodyOf(tasks[ordinal]), () => throw new InvalidOperationException("One run is enough."));
        DependencyGraph graph = DependencyGraph.Build(SampleBacklog.Schema, tasks);
        byte[] index = IndexWriter.Write(
            SampleBacklog.Schema, tasks, graph, new IndexCounts(3, 4), bodiesId, TextId, [new PerformanceValue(1, 128), new PerformanceValue(7, 0)]);
        return (index, bodies.ToArray(), text.ToArray());
    }

    private static byte[] Read(string extension)
    {
        using Stream stream = typeof(KeptFormat).Assembly.GetManifestResourceStream(Kept + extension)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
