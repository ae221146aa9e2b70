using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>A mebibyte of one thing: a few findings or a task, never a copy of the text for each repetition.</summary>
public sealed class LongInputsTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("notes: ", "[", "rejected; TBT1010 4,71")]
    [InlineData("notes: ", "{", "rejected; TBT1010 4,71")]
    [InlineData("tags:\n", "- ", "rejected; TBT1010 5,127")]
    [InlineData("", "a: b\n", "rejected; TBT1011 50001,4")]
    [InlineData("", "&a ", "rejected; TBT1004 4,1")]
    [InlineData("", "*a", "rejected; TBT1004 4,1")]
    [InlineData("", "|", "rejected; TBT1004 4,1")]
    [InlineData("", "#", "")]
    [InlineData("", "\n", "")]
    [InlineData("", "- a\n", "rejected; TBT1004 4,1")]
    [InlineData("tags:\n", "- a\n", "rejected; TBT1011 99998,3")]
    [InlineData("tags: [", "a,", "rejected; TBT1011 4,199994")]
    [InlineData("tags: &a\n- ", "[*a, ", "rejected; TBT1010 5,313")]
    public void What_is_too_much_or_wrong_is_named_once(string before, string repeated, string outcome)
    {
        Outcome.OfFields(before + Repeat(repeated)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("notes: '", "'", 2)]
    [InlineData("notes: ", "'a' ", 2)]
    [InlineData("notes: \"", "\"", 2)]
    [InlineData("notes: \"", "\n", 2)]
    [InlineData("notes: |\n ", "\0", 2)]
    [InlineData("", "a: [\n", 16)]
    [InlineData("", "a: \"b\"c\n", 16)]
    [InlineData("", "- @a\n", 16)]
    [InlineData("", "a: 'b'c\n", 16)]
    [InlineData("", "a\0\n", 80)]
    public void Mistakes_without_end_are_named_a_few_times(string before, string repeated, int most)
    {
        string[] parts = Outcome.OfFields(before + Repeat(repeated)).Split("; ");

        parts[0].ShouldBe("rejected");
        parts.Count(part => part.StartsWith("TBT", StringComparison.Ordinal)).ShouldBeInRange(1, most);
    }

    [Fact]
    public void A_line_may_have_a_mebibyte()
    {
        string line = new('x', Mebibyte - 100);

        Outcome.OfFields("notes: " + line).ShouldBe("notes=" + line);
        Outcome.OfFields("notes: '" + line + "'").ShouldBe("notes=" + line);
    }

    [Fact]
    public void A_text_of_many_lines_may_have_a_mebibyte()
    {
        string[] lines = [.. Enumerable.Repeat("x", Mebibyte / 5)];

        Outcome.OfFields("notes: |-\n  " + string.Join("\n  ", lines)).ShouldBe("notes=" + string.Join('\n', lines));
        Outcome.OfFields("notes: >-\n  " + string.Join("\n  ", lines)).ShouldBe("notes=" + string.Join(' ', lines));
        Outcome.OfFields("notes: '" + string.Join("\n\n ", lines) + "'").ShouldBe("notes=" + string.Join('\n', lines));
        Outcome.OfFields("notes: \"" + string.Join("\n  ", lines) + "\"").ShouldBe("notes=" + string.Join(' ', lines));
        Outcome.OfFields("notes: " + string.Join("\n  ", lines)).ShouldBe("notes=" + string.Join(' ', lines));
    }

    [Fact]
    public void A_front_matter_of_more_than_a_mebibyte_is_not_read()
    {
        Outcome.OfFields("notes: " + new string('x', Mebibyte)).ShouldBe("rejected; TBT1012 1,1");
    }

    [Fact]
    public void A_long_text_behind_many_aliases_is_a_bomb()
    {
        string text = new('x', 500_000);
        string Aliases(int count) => string.Join(", ", Enumerable.Repeat("*a", count));

        Outcome.OfFields($"notes: &a {text}\ncustom: [{Aliases(3)}]").ShouldBe("rejected; TBT1011 5,18");
        Outcome.OfFields($"notes: &a {text}\nestimated_hours: {{a: [{Aliases(50_000)}]}}").ShouldBe("rejected; TBT1011 5,31");
        Outcome.OfFields($"notes: &a {text}\ndescription: *a").ShouldBe($"description={text}; notes={text}");
    }

    [Fact]
    public void A_billion_laughs_end_early()
    {
        StringBuilder text = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Outcome.OfFields(text.ToString()).ShouldBe("rejected; TBT1011 8,45");
    }

    [Fact]
    public void Many_bare_users_are_all_repaired_where_the_schema_says_so()
    {
        string users = string.Join("\n", Enumerable.Range(0, 200).Select(i => $"- @user{i}"));

        string[] parts = Outcome.OfFields("assignee:\n" + users, Presets.BacklogMd).Split("; ");

        parts[..^1].ShouldBe(Enumerable.Range(5, 200).Select(line => $"TBT1007 {line},3"));
        parts[^1].ShouldBe("assignee=" + string.Join("|", Enumerable.Range(0, 200).Select(i => $"@user{i}")));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "rejected; TBT2003 2,5; ")]
    public void An_id_has_at_most_two_hundred_characters(int length, string findings)
    {
        string id = new('x', length);

        Outcome.OfFile($"---\nid: {id}\ntitle: T\n---\n").ShouldBe($"{findings}id={id}");
    }

    [Fact]
    public void A_message_shows_the_beginning_of_a_long_value()
    {
        Finding finding = Binding.TaskText.ReadFields("status: " + new string('x', 100_000)).Findings[0];

        // The rest of the message lists what is allowed.
        finding.Message.Count(letter => letter == 'x').ShouldBeLessThan(100);
        finding.Message.Length.ShouldBeLessThan(300);
        finding.Key.Length.ShouldBeLessThan(100);
    }

    private static string Repeat(string part) =>
        new StringBuilder().Insert(0, part, (Mebibyte - 200) / part.Length).ToString();
}
