using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

/// <summary>What messages say, and how far damage reaches. Hostile/ has every bit and every length.</summary>
public class DamageTests
{
    private static readonly BuiltIndex Built = SampleBacklog.Build();

    [Fact]
    public void Bytes_behind_the_end_are_noticed()
    {
        Should.Throw<TaskIndexException>(() => TaskIndex.Open(new byte[][] { Built.Content, [0] }.SelectMany(part => part).ToArray()));
    }

    [Fact]
    public void A_foreign_file_is_called_one() =>
        Should.Throw<TaskIndexException>(() => TaskIndex.Open("---\nid: TASK-1\n---\nThis is no index.\n"u8.ToArray())).Message.ShouldBe(
            "in memory is not a task index, or a transfer in text mode has changed it. Copy it as a binary file, or build it again.");

    [Fact]
    public void A_damaged_section_does_not_stop_the_use_of_others()
    {
        byte[] content = [.. Built.Content];
        content[Forgery.Sections(content).Single(section => section.Kind == SectionKind.Depth).Offset] ^= 1;
        using TaskIndex index = TaskIndex.Open(content);

        index["TASK-2"].Status!.Name.ShouldBe("todo");
        Should.Throw<TaskIndexException>(() => index["TASK-2"].Depth).Message.ShouldBe(
            "The task index in memory is damaged: its section Depth fails its checksum. Delete it and build again.");
    }
}
