using System.Text;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live.Tests.Editing;

public sealed class LargeArchiveTests
{
    [Fact]
    public void Editing_a_compressed_file_unpacks_it_once()
    {
        const int length = 16 * 1024 * 1024;
        byte[] content = new byte[length];
        content.AsSpan().Fill((byte)'x');
        Encoding.UTF8.GetBytes("---\nid: a\ntitle: t\n---\n", content);
        byte[] file = GzipArchive.Compress(content);
        TaskFileEditor editor = new(Presets.Default);

        long before = GC.GetAllocatedBytesForCurrentThread();
        EditedTaskFile edited = editor.Apply("tasks/a.md.gz", file, new TaskEdit([new SetField("title", FieldValue.Text("u"))]));

        edited.After.BodyLength.ShouldBe(length - 23);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4L * length);
    }
}
