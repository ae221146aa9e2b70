using TaskBuildTools.Format;
using TaskBuildTools.Fuzzing;
using TaskBuildTools.Fuzzing.Indexes;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>
/// One bit of a file is another one: whoever reads what it is part of is told so, and everybody else gets the right answer.
/// </summary>
public class FlippedBitsTests
{
    private static readonly SectionQuestions Readers = SectionQuestions.OfSeed();

    [Fact]
    public void In_the_header_or_the_table_nothing_can_be_opened()
    {
        byte[] seed = IndexFiles.Seed.Index;
        int end = IndexFormat.HeaderSize + Seals.Table(seed).Length * IndexFormat.SectionEntrySize;
        for (int bit = 0; bit < end * 8; bit++)
        {
            // Only the minor version may be another one, but its bits are under the checksum, too.
            Should.Throw<TaskIndexException>(() => (IndexFiles.Seed with { Index = Flipped(seed, bit) }).Open()).Message.ShouldNotBeEmpty($"bit {bit}");
        }
    }

    [Fact]
    public void In_a_section_its_readers_are_told()
    {
        var unread = new List<SectionKind>();
        foreach (SectionEntry section in Seals.Table([.. IndexFiles.Seed.Index]).ToArray())
        {
            IReadOnlyList<Question> questions = Readers.Of(section.Kind, section.Field);
            if (questions.Count == 0)
            {
                unread.Add(section.Kind);
                continue;
            }

            int first = (int)section.Offset * 8;
            for (int bit = first; bit < first + (int)section.Length * 8; bit++)
            {
                // A section has one checksum, so one question tells; each has its turn.
                Question question = questions[bit % questions.Count];
                Ask(IndexFiles.Seed with { Index = Flipped(IndexFiles.Seed.Index, bit) }, question, bit).ShouldBeFalse($"{question.Name}, bit {bit}");
            }
        }

        unread.ShouldBe([]);
    }

    [Fact]
    public void In_a_section_nobody_else_is_troubled()
    {
        SectionEntry[] sections = Seals.Table([.. IndexFiles.Seed.Index]).ToArray();
        foreach (SectionEntry section in sections.Where(section => section.Length > 0 && section.Kind is not (SectionKind.Fields or SectionKind.Performance)))
        {
            byte[] content = Flipped(IndexFiles.Seed.Index, (int)section.Offset * 8 + HostileScale.Seed % ((int)section.Length * 8));
            using TaskIndex index = (IndexFiles.Seed with { Index = content }).OpenGuarded();
            foreach (Question question in Questions.All.Except(Readers.Of(section.Kind, section.Field)))
            {
                question.AnswerOf(index).ShouldBe(Readers.Answers[question], $"{question.Name}, with damage in {section.Kind} {section.Field}");
            }
        }
    }

    [Fact]
    public void Between_sections_nothing_changes()
    {
        byte[] seed = IndexFiles.Seed.Index;
        var covered = new bool[seed.Length];
        Array.Fill(covered, true, 0, IndexFormat.HeaderSize + Seals.Table(seed).Length * IndexFormat.SectionEntrySize);
        foreach (SectionEntry section in Seals.Table(seed))
        {
            Array.Fill(covered, true, (int)section.Offset, (int)section.Length);
        }

        byte[] content = [.. seed];
        for (int at = 0; at < content.Length; at++)
        {
            content[at] ^= covered[at] ? (byte)0 : (byte)0xFF;
        }

        content.ShouldNotBe(seed);
        using TaskIndex index = (IndexFiles.Seed with { Index = content }).Open();
        foreach (Question question in Questions.All)
        {
            question.AnswerOf(index).ShouldBe(Readers.Answers[question], question.Name);
        }
    }

    [Fact]
    public void In_the_bodies_or_the_text_index_every_answer_is_right_or_refused()
    {
        (int refusedBodies, int refusedText) = (0, 0);
        for (int bit = 0; bit < IndexFiles.Seed.Bodies.Length * 8; bit++)
        {
            Question question = Questions.OfBodiesFile[bit % Questions.OfBodiesFile.Length];
            refusedBodies += Ask(IndexFiles.Seed with { Bodies = Flipped(IndexFiles.Seed.Bodies, bit) }, question, bit) ? 0 : 1;
        }

        for (int bit = 0; bit < IndexFiles.Seed.Text.Length * 8; bit++)
        {
            Question question = Questions.OfTextFile[bit % Questions.OfTextFile.Length];
            refusedText += Ask(IndexFiles.Seed with { Text = Flipped(IndexFiles.Seed.Text, bit) }, question, bit) ? 0 : 1;
        }

        // Up to seven bytes between the blocks and the tables, and a search for nothing, are all that needs no file.
        refusedBodies.ShouldBeGreaterThan((IndexFiles.Seed.Bodies.Length - 8) * 8 - 1);
        refusedText.ShouldBeGreaterThan(IndexFiles.Seed.Text.Length * 8 * 8 / 10 - 1);
    }

    // Whether there was an answer; it was the right one.
    private static bool Ask(IndexFiles files, Question question, int bit)
    {
        TaskIndex opened;
        try
        {
            opened = files.OpenGuarded();
        }
        catch (TaskIndexException)
        {
            return false;
        }

        using TaskIndex index = opened;
        string answer = question.AnswerOf(index);
        if (answer == Question.Refused)
        {
            return false;
        }

        answer.ShouldBe(Readers.Answers[question], $"{question.Name}, bit {bit}");
        return true;
    }

    private static byte[] Flipped(byte[] content, int bit)
    {
        byte[] flipped = [.. content];
        flipped[bit >> 3] ^= (byte)(1 << (bit & 7));
        return flipped;
    }
}
