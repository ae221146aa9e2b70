using System.Buffers.Binary;
using CsCheck;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

/// <summary>Wrong contents with right checksums: an exception or some answer, and nothing else.</summary>
public class ForgeryTests
{
    private static readonly BuiltIndex Built = SampleBacklog.Build();

    [Fact]
    public void Random_changes_within_one_section_do_no_harm()
    {
        var sections = Forgery.Sections(Built.Content);
        Gen.Select(Gen.Int[0, sections.Length - 1], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 12]).Sample((number, changes) =>
        {
            byte[] content = [.. Built.Content];
            (SectionKind _, int offset, int length) = sections[number];
            foreach ((int at, byte value) in changes)
            {
                if (length > 0)
                {
                    content[offset + at % length] = value;
                }
            }

            AskForged(content, Built.Bodies);
        }, iter: 1_500);
    }

    [Fact]
    public void More_tasks_than_the_file_has_room_for_are_refused_when_it_is_opened()
    {
        byte[] content = [.. Built.Content];
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(24), int.MaxValue);
        Forgery.ResealIndex(content);

        Should.Throw<TaskIndexException>(() => TaskIndex.Open(content)).Message.ShouldBe(
            "The task index in memory is damaged: its header claims more than there can be. Delete it and build again.");
    }

    [Fact]
    public void More_tasks_than_the_columns_hold_are_not_believed()
    {
        byte[] content = [.. Built.Content];
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(24), 5);
        Forgery.ResealIndex(content);
        using TaskIndex index = TaskIndex.Open(content);

        Should.Throw<TaskIndexException>(() => index.Find("TASK-1"));
        Should.Throw<TaskIndexException>(() => index.All.OrderBy(TaskSort.Due).First());
        Should.Throw<TaskIndexException>(() => index.Where(TaskFilter.Field("status", "todo")).Count());
    }

    private static void AskForged(byte[] content, byte[] bodies)
    {
        int sections = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(12));
        if (sections >= 0 && IndexFormat.HeaderSize + (long)sections * IndexFormat.SectionEntrySize <= content.Length)
        {
            Forgery.ResealIndex(content);
        }

        Ask(content, bodies);
    }

    private static void Ask(byte[] content, byte[] bodies)
    {
        try
        {
            using TaskIndex index = TaskIndex.Open(content, bodies);
            Answers.Of(index).ShouldNotBeEmpty();
        }
        catch (TaskIndexException exception)
        {
            exception.Message.ShouldNotBeEmpty();
        }
        catch (ArgumentException exception)
        {
            // A changed name of a field is another field.
            exception.Message.ShouldStartWith("The index has no ");
        }
    }
}
