using System.Globalization;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public class IndexWriterTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Fact]
    public void The_same_tasks_give_the_same_bytes_in_every_culture()
    {
        byte[] first = Write(Tasks());
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "~";
        other.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = other;
        try
        {
            Write(Tasks()).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Memory_that_others_have_used_leaves_no_trace()
    {
        byte[] first = Write(Tasks());
        for (int size = 1024; size <= 1 << 20; size *= 2)
        {
            byte[] dirty = System.Buffers.ArrayPool<byte>.Shared.Rent(size);
            Array.Fill(dirty, (byte)0xA5);
            System.Buffers.ArrayPool<byte>.Shared.Return(dirty);
        }

        Write(Tasks()).ShouldBe(first);
    }

    [Fact]
    public void A_stream_gets_the_same_bytes()
    {
        using var output = new MemoryStream();
        IndexWriter.Write(output, Schema, Tasks(), DependencyGraph.Build(Schema, Tasks()), new IndexCounts(1, 2), 3);

        output.ToArray().ShouldBe(Write(Tasks()));
    }

    [Fact]
    public void Sections_are_aligned_and_their_padding_is_zero()
    {
        byte[] content = Write(Tasks());
        int count = BitConverter.ToInt32(content, 12);
        ulong end = (ulong)(64 + count * 32);
        for (int row = 0; row < count; row++)
        {
            ulong offset = BitConverter.ToUInt64(content, 64 + row * 32 + 8);
            (offset % 64).ShouldBe(0UL);
            offset.ShouldBeInRange(end, end + 63);
            content.AsSpan((int)end, (int)(offset - end)).ContainsAnyExcept((byte)0).ShouldBeFalse();
            end = offset + BitConverter.ToUInt64(content, 64 + row * 32 + 16);
        }

        end.ShouldBe((ulong)content.Length);
    }

    [Fact]
    public void Tasks_out_of_order_are_refused()
    {
        TaskDocument[] tasks = [TaskSet.Task(Schema, "b"), TaskSet.Task(Schema, "a")];

        Should.Throw<ArgumentException>(() => Write(tasks)).Message.ShouldStartWith("The tasks are not in the order of unique ids at \"a\".");
    }

    private static TaskDocument[] Tasks() => TaskSet.Sorted(Enumerable.Range(0, 300).Select(number => TaskSet.Task(
        Schema, $"T{number}", number % 3 == 0 ? "todo" : "done", [$"T{number / 2}", "missing"], number % 5, number % 7 == 0 ? ["i", "ı"] : [])));

    private static byte[] Write(TaskDocument[] tasks) =>
        IndexWriter.Write(Schema, tasks, DependencyGraph.Build(Schema, tasks), new IndexCounts(1, 2), 3);
}
