using System.Buffers.Binary;
using TaskBuildTools.Format;
using TaskBuildTools.Fuzzing;
using TaskBuildTools.Fuzzing.Indexes;
using TaskBuildTools.Fuzzing.Targets;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>Parts of two sound files in one: refused while the checksums are as they were, and harmless when they are made right.</summary>
public class SplicedFilesTests
{
    private static readonly IndexFiles Seed = IndexFiles.Seed;

    [Fact]
    public void The_head_of_one_index_and_the_rest_of_another()
    {
        byte[] other = Changed();
        SectionQuestions readers = SectionQuestions.OfSeed();
        for (int cut = 64; cut < Seed.Index.Length; cut += 192)
        {
            IndexFiles spliced = Seed with { Index = [.. Seed.Index[..cut], .. other[cut..]] };
            foreach (Question question in Questions.All.Where((_, number) => number % 8 == cut / 64 % 8))
            {
                AnswerOf(spliced, question).ShouldBeOneOf(readers.Answers[question], Question.Refused);
            }

            Seals.SealIndex(spliced.Index);
            IndexTarget.Ask(spliced, Questions.All);
        }
    }

    [Fact]
    public void A_section_of_another_kind_or_field_in_the_place_of_each()
    {
        int count = Seals.Table([.. Seed.Index]).Length;
        var random = new Random(HostileScale.Seed);
        for (int round = 0; round < 120 * HostileScale.Runs; round++)
        {
            byte[] content = [.. Seed.Index];
            Span<SectionEntry> table = Seals.Table(content);
            int from = random.Next(count);
            int to = random.Next(count);
            // The place of a section becomes that of another one, its kind and field stay: sections then overlap, which is refused, or
            // the two change places in the table alone.
            SectionEntry source = table[from];
            SectionEntry target = table[to];
            table[to] = new SectionEntry(target.Kind, target.Field, target.Offset, Math.Min(source.Length, target.Length), 0);
            content.AsSpan((int)source.Offset, (int)table[to].Length).CopyTo(content.AsSpan((int)target.Offset));
            Seals.SealIndex(content);
            IndexTarget.Ask(Seed with { Index = content }, Questions.All);
        }
    }

    [Fact]
    public void Bodies_and_text_indexes_of_another_build_are_called_so()
    {
        IndexFiles other = LargeIndex.Files;
        using TaskIndex index = (Seed with { Bodies = other.Bodies, Text = other.Text }).Open();

        Should.Throw<TaskIndexException>(() => index["TASK-2"].Body).Message.ShouldBe(
            "The bodies file of the task index in memory belongs to another build. Copy the two files together, or build again.");
        Should.Throw<TaskIndexException>(() => index.Search("first")).Message.ShouldBe(
            "The text index of the task index in memory belongs to another build. Copy the two files together, or build again.");
    }

    private static string AnswerOf(IndexFiles files, Question question)
    {
        try
        {
            using TaskIndex index = files.OpenGuarded();
            return question.AnswerOf(index);
        }
        catch (TaskIndexException)
        {
            return Question.Refused;
        }
    }

    // Of the same layout, with other contents in each section that may have others.
    private static byte[] Changed()
    {
        byte[] content = [.. Seed.Index];
        foreach (SectionEntry section in Seals.Table(content).ToArray())
        {
            if (section.Kind is SectionKind.Date or SectionKind.Number or SectionKind.Totals or SectionKind.Slack && section.Length >= 8)
            {
                Span<byte> first = content.AsSpan((int)section.Offset);
                BinaryPrimitives.WriteInt64LittleEndian(first, BinaryPrimitives.ReadInt64LittleEndian(first) + 1_000);
            }
            else if (section.Kind is SectionKind.Text or SectionKind.Path && section.Length > 0)
            {
                content[(int)(section.Offset + section.Length) - 1] ^= 1;
            }
        }

        Seals.SealIndex(content);
        return content;
    }
}
