using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Reading;

public class DamageTests
{
    private static readonly BuiltIndex Built = SampleBacklog.Build();
    private static readonly string Right = Ask(Built.Content, Built.Bodies);

    [Fact]
    public void Every_flipped_bit_of_an_index_is_noticed_or_changes_nothing() =>
        FlipEveryBit(Built.Content, content => Ask(content, Built.Bodies));

    [Fact]
    public void Every_flipped_bit_of_a_bodies_file_is_noticed_or_changes_nothing() =>
        FlipEveryBit(Built.Bodies, bodies => Ask(Built.Content, bodies));

    [Fact]
    public void Every_truncation_of_an_index_is_noticed()
    {
        for (int length = 0; length < Built.Content.Length; length++)
        {
            Should.Throw<TaskIndexException>(() => TaskIndex.Open(Built.Content.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Every_truncation_of_a_bodies_file_is_noticed()
    {
        for (int length = 0; length < Built.Bodies.Length; length++)
        {
            using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies.AsMemory(0, length));
            Should.Throw<TaskIndexException>(() => index["TASK-2"].Body);
        }
    }

    [Fact]
    public void Bytes_behind_the_end_are_noticed()
    {
        Should.Throw<TaskIndexException>(() => TaskIndex.Open(new byte[][] { Built.Content, [0] }.SelectMany(part => part).ToArray()));
    }

    [Fact]
    public void A_foreign_file_is_called_one() =>
        Should.Throw<TaskIndexException>(() => TaskIndex.Open("---\nid: TASK-1\n---\nThis is no index.\n"u8.ToArray())).Message.ShouldBe(
            "in memory is not a task index, or was changed by a transfer that takes it for text. Copy it as a binary file, or build it again.");

    [Fact]
    public void A_damaged_section_does_not_stop_the_use_of_others()
    {
        byte[] content = [.. Built.Content];
        content[Forgery.Sections(content).Single(section => section.Kind == SectionKind.Depth).Offset] ^= 1;
        using TaskIndex index = TaskIndex.Open(content);

        index["TASK-2"].Status.ShouldBe("todo");
        Should.Throw<TaskIndexException>(() => index["TASK-2"].Depth).Message.ShouldBe(
            "The task index in memory is damaged: its section Depth fails its checksum. Delete it and build again.");
    }

    private static void FlipEveryBit(byte[] sound, Func<byte[], string> ask)
    {
        int noticed = 0;
        Parallel.For(0, sound.Length, at =>
        {
            byte[] content = [.. sound];
            for (int bit = 0; bit < 8; bit++)
            {
                content[at] = (byte)(sound[at] ^ (1 << bit));
                try
                {
                    ask(content).ShouldBe(Right, $"byte {at}, bit {bit}");
                }
                catch (TaskIndexException)
                {
                    Interlocked.Increment(ref noticed);
                }
            }
        });
        noticed.ShouldBeGreaterThan(sound.Length * 4);
    }

    private static string Ask(byte[] content, byte[] bodies)
    {
        using TaskIndex index = TaskIndex.Open(content, bodies);
        return Answers.Of(index);
    }
}
