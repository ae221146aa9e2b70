using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public class LimitTests
{
    [Fact]
    public void A_column_beyond_the_format_is_refused_before_anything_is_allocated()
    {
        using var buffer = new IndexBuffer(1, 0);
        buffer.Begin(SectionKind.Number);

        Should.Throw<IndexLimitException>(() => { buffer.Append<long>(1L << 29); }).Message.ShouldBe(
            "The tasks do not fit into one index: it would be larger than 2 GiB. Split the task folder between projects.");
    }

    [Fact]
    public void A_body_beyond_the_format_is_refused_before_it_is_read()
    {
        TaskSchema schema = TaskSet.Schema();
        TaskDocument small = TaskSet.Task(schema, "a");
        var large = new TaskDocument { Path = "tasks/a.md", Id = "a", Texts = small.Texts, Names = small.Names, BodyLength = (64 << 20) + 1 };

        Should.Throw<IndexLimitException>(() => BodiesWriter.Write(new MemoryStream(), [large], null, _ => throw new IOException())).Message.ShouldBe(
            "The body of tasks/a.md is larger than 64 MiB.");
    }
}
