using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.FileSystem;

/// <summary>Files are read into shared memory: a content that is kept stays as it is, the room of any other is used again.</summary>
public sealed class ReadBufferTests
{
    [Fact]
    public void What_is_kept_is_not_written_over()
    {
        ReadBuffer buffer = new();
        List<Memory<byte>> kept = [];
        // Over the end of a buffer, with some that are not kept and one that is too large for any.
        for (int number = 0; number < 3_000; number++)
        {
            Memory<byte> room = buffer.Next(number == 1_500 ? 2_000_000 : 900 + number % 7);
            room.Span.Fill((byte)number);
            if (number % 3 != 0)
            {
                kept.Add(room);
                buffer.Keep();
            }
        }

        int expected = 0;
        foreach (Memory<byte> content in kept)
        {
            expected += expected % 3 == 0 ? 1 : 0;
            content.Span.ContainsAnyExcept((byte)expected).ShouldBeFalse($"content {expected}");
            expected++;
        }
    }

    [Fact]
    public void What_is_not_kept_costs_no_memory()
    {
        ReadBuffer buffer = new();
        buffer.Next(1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int number = 0; number < 10_000; number++)
        {
            buffer.Next(1_000);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Contents_that_did_not_change_are_read_without_memory_of_their_own()
    {
        Assert.SkipUnless(FileStatReader.SeesRestoredTimes, "Only Linux reads files that fast.");
        using Workspace workspace = new();
        workspace.Write("tasks/a.md", new string('a', 40_000));
        string path = workspace["tasks/a.md"];
        FileStatReader.TryRead(path, out FileStat seen).ShouldBeTrue();
        ReadBuffer buffer = new();
        FileLoader.Load(path, seen, buffer);
        long read = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int time = 0; time < 100; time++)
        {
            read += FileLoader.Load(path, seen, buffer)!.Value.Bytes.Length;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000);
        read.ShouldBe(4_000_000);
    }
}
