using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>Reading costs memory for what a task says, not for the text that says it: one text lies where the last one lay.</summary>
public sealed class ReadingMemoryTests
{
    private readonly TaskDocumentReader _reader = new(TaskSet.Schema());

    [Fact]
    public void The_text_of_a_front_matter_is_not_kept_and_takes_no_memory_of_its_own()
    {
        byte[] file = Encoding.UTF8.GetBytes(
            $"""
            ---
            {string.Concat(Enumerable.Repeat("# A comment, which says nothing of the task.\n", 400))}
            id: a
            title: A title
            status: todo
            tags: [one, two]
            ---
            Body.
            """);
        TaskDocument first = _reader.Read("tasks/a.md", file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int time = 0; time < 100; time++)
        {
            _reader.Read("tasks/a.md", file);
        }

        // As text it has twice its 18 kB.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 100).ShouldBeLessThan(6_000);
        first.Id.ShouldBe("a");
    }

    [Fact]
    public void A_document_stays_what_it_is_when_others_are_read()
    {
        TaskDocument first = _reader.Read("tasks/a.md", "---\nid: a\ntitle: A title\nstatus: todo\ncolour: red\n---\nBody."u8.ToArray());
        _reader.Read("tasks/b.md", "---\nstatus: done\nid: b\nshape: round\ntitle: Z\n---\n"u8.ToArray());
        _reader.Read("tasks/c.md", "---\nid: [\n---\n"u8.ToArray());

        first.Id.ShouldBe("a");
        first.Texts.ShouldContain("A title");
        first.Others.ShouldBe([new OtherField("colour", "red")]);
        first.IdSpan.Line.ShouldBe(2);
    }
}
