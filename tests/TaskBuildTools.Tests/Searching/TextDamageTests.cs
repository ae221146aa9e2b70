using System.Buffers.Binary;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Searching;

/// <summary>A text index that is not as it was written: an exception or the right answer; a forged one: some answer at most.</summary>
public sealed class TextDamageTests
{
    private static readonly string[] Queries = ["parser", "p*", "perf* the", "größe", "absent", "t*", "zz*"];
    private static readonly uint[] Evil = [0, 1, 2, 3, 4, 7, 8, 63, 0xFF, 0xFFFF, 0x7FFFFFC0, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    private static readonly BuiltText Built = SearchableTask.Build(
        new("A", "Parser performance", Body: "Make the parser faster."),
        new("B", "Cache", Description: "Keep the performance up", Tags: ["perf"]),
        new("C", "Größe", Notes: "the parser"));

    private static readonly string Right = Ask(Built.Text);

    [Fact]
    public void Every_flipped_bit_is_noticed()
    {
        for (int at = 0; at < Built.Text.Length; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] text = [.. Built.Text];
                text[at] ^= (byte)(1 << bit);
                Should.Throw<TaskIndexException>(() => Ask(text)).Message.ShouldNotBeEmpty($"byte {at}, bit {bit}");
            }
        }
    }

    [Fact]
    public void Every_truncation_is_noticed()
    {
        for (int length = 0; length < Built.Text.Length; length++)
        {
            Should.Throw<TaskIndexException>(() => Ask(Built.Text[..length]));
        }
    }

    [Fact]
    public void Bytes_behind_the_end_are_noticed() =>
        Should.Throw<TaskIndexException>(() => Ask([.. Built.Text, 0])).Message.ShouldBe(
            "The text index in memory is damaged: its header does not fit its length. Delete it and build again.");

    [Fact]
    public void A_number_changed_anywhere_with_right_checksums_does_no_harm()
    {
        int answers = 0;
        for (int at = 8; at + 4 <= Built.Text.Length; at++)
        {
            foreach (uint value in Evil)
            {
                byte[] text = [.. Built.Text];
                BinaryPrimitives.WriteUInt32LittleEndian(text.AsSpan(at), value);
                Reseal(text);
                answers += AskForged(text) is null ? 0 : 1;
            }
        }

        answers.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_damaged_page_does_not_stop_the_use_of_others()
    {
        // Postings of a common term fill the first pages; the terms and the lengths lie behind them.
        BuiltText built = SearchableTask.Build([.. Enumerable.Range(0, 30_000).Select(number => new SearchableTask($"T{number:D5}", $"common{number % 7} rare{number}"))]);
        byte[] text = [.. built.Text];
        text[TextFormat.HeaderSize + 10] ^= 1;
        using TaskIndex index = TaskIndex.Open(built.Content, built.Bodies, text, new TaskIndexOptions());

        index.Search("rare29999").ShouldHaveSingleItem().Task.Id.ShouldBe("T29999");
        Should.Throw<TaskIndexException>(() => index.Search("common0")).Message.ShouldBe(
            "The text index in memory is damaged: its page 0 fails the checksum. Delete it and build again.");
    }

    [Fact]
    public void A_newer_format_is_named_with_the_readers()
    {
        byte[] text = [.. Built.Text];
        BinaryPrimitives.WriteUInt16LittleEndian(text.AsSpan(8), 2);

        Should.Throw<TaskIndexException>(() => Ask(text)).Message.ShouldBe(
            "The text index in memory has format 2.0 with terms 1, and this reader takes 1.x with terms 1. "
            + "Use the same version of TaskBuildTools for the build and for the application, and build again.");
    }

    private static string? AskForged(byte[] text)
    {
        try
        {
            return Ask(text);
        }
        catch (TaskIndexException exception)
        {
            exception.Message.ShouldNotBeEmpty();
            return null;
        }
    }

    private static string Ask(byte[] text)
    {
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies, text, new TaskIndexOptions());
        return string.Join('\n', Queries.Select(query =>
            string.Join(' ', index.Search(query).Select(hit => $"{hit.Task.Id}={hit.Score}")) + index.Where(TaskFilter.Search(query)).Count()));
    }

    private static void Reseal(byte[] text)
    {
        var layout = new TextLayout(
            BinaryPrimitives.ReadUInt32LittleEndian(text.AsSpan(12)),
            BinaryPrimitives.ReadUInt32LittleEndian(text.AsSpan(16)),
            BinaryPrimitives.ReadUInt32LittleEndian(text.AsSpan(40)),
            BinaryPrimitives.ReadUInt32LittleEndian(text.AsSpan(44)));
        if (layout.End != text.Length)
        {
            return;
        }

        int pages = (int)layout.Pages;
        BinaryPrimitives.WriteUInt64LittleEndian(text.AsSpan(pages), XxHash64.Hash(text.AsSpan(TextFormat.HeaderSize, pages - TextFormat.HeaderSize)));
        BinaryPrimitives.WriteUInt64LittleEndian(
            text.AsSpan(TextFormat.HeaderChecksumOffset), TextFile.Checksum(text.AsSpan(0, TextFormat.HeaderSize), text.AsSpan(pages)));
    }
}
