using CsCheck;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>The text of a filter is read back, and whatever is no filter is refused with its place.</summary>
public class FilterParsingTests
{
    // Where a field is named like a keyword, and where a text looks like the rest of a filter.
    private static readonly string[] Names =
        ["status", "id", "has", "progress", "overdue", "meaning", "all", "depends", "search", "contains", "from", "in", "where", "x y", "", "ü", "1", "-", "\ud800", "\n"];

    [Fact]
    public void Random_filters_come_back_with_their_text_and_their_tasks()
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(400, 9));
        using TaskIndex index = built.Open();
        var conditions = new RandomConditions(built.Tasks, built.Graph, new Random(11));
        for (int round = 0; round < 1_000; round++)
        {
            TaskFilter filter = conditions.Next(round % 6).Filter;
            TaskFilter read = TaskFilter.Parse(filter.ToString());

            read.ToString().ShouldBe(filter.ToString());
            index.Where(read).ShouldBe(index.Where(filter), filter.ToString());
        }
    }

    [Fact]
    public void Fields_and_values_of_any_characters_come_back()
    {
        Gen<string> texts = Gen.OneOf(Gen.String, Gen.Int[0, Names.Length - 1].Select(place => Names[place]), Gen.Char["\"\\u0\ud83d\ude00\u2028)& "].Array[0, 12].Select(letters => new string(letters)));
        Gen.Select(texts, texts, Gen.Int[0, 9]).Sample((field, value, kind) =>
        {
            TaskFilter filter = kind switch
            {
                0 => TaskFilter.Field(field, value),
                1 => TaskFilter.HasAny(field) & TaskFilter.HasAny(value),
                2 => TaskFilter.Contains(field, value),
                3 => TaskFilter.Ids(field, value),
                4 => TaskFilter.AnyOf(field, value, "x"),
                5 => TaskFilter.AllOf(field) | TaskFilter.AnyOf(value),
                6 => TaskFilter.NumberRange(field, 1, 2) & TaskFilter.DateRange(value, new DateOnly(2025, 1, 2), null),
                7 => TaskFilter.DependsOnTransitively(field) | TaskFilter.IsDependencyOf(value),
                8 => TaskFilter.Search(field),
                _ => !TaskFilter.Field(field, value).IfFieldsExist(),
            };
            TaskFilter.Parse(filter.ToString()).ToString().ShouldBe(filter.ToString());
        }, iter: 5_000);
    }

    [Theory]
    [InlineData("ready&blocked|all", "((ready & blocked) | all)")]
    [InlineData(" !ready & ! ! blocked ", "(!(ready) & blocked)")]
    [InlineData("((ready)) &\r\n\t(blocked & all)", "(ready & blocked & all)")]
    [InlineData("\"status\"=\"\\u0061\"", "status = \"a\"")]
    [InlineData("tags any of (\"a\", \"b\", \"a\")", "(tags = \"a\" | tags = \"b\")")]
    [InlineData("overdue at 2025-03-01T12:00+02:00", "overdue at 2025-03-01T10:00:00Z")]
    [InlineData("n from -1.50 to +2", "n from -1.5 to 2")]
    [InlineData("(ready | id = \"x\" where its fields exist)", "((ready | id = \"x\") where its fields exist)")]
    public void People_may_write_it_more_freely(string text, string canonical) => TaskFilter.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("", 0, "a filter")]
    [InlineData("  ", 2, "a filter")]
    [InlineData("ready &", 7, "a filter")]
    [InlineData("READY", 5, "=, contains, from, any of or all of")]
    [InlineData("status = \"a", 9, "a text in quotes")]
    [InlineData("status = \"a\\x\"", 11, "a text in quotes")]
    [InlineData("status = \"\\u12\"", 10, "a text in quotes")]
    [InlineData("d from 2025-02-30 until ever", 7, "a date, ever, a number or any")]
    [InlineData("d from ever to 3", 12, "until")]
    [InlineData("n from 1 until 2", 9, "to")]
    [InlineData("n from 99999999999999999999999999999999 to any", 7, "a date, ever, a number or any")]
    [InlineData("id in (\"a\" \"b\")", 11, ", or )")]
    [InlineData("id in (\"a\",)", 11, "a text in quotes")]
    [InlineData("meaning = \"open\"", 10, "none, open, active, blocked, closed or cancelled")]
    [InlineData("ready)", 5, "&, | or the end of the text")]
    [InlineData("(ready where its fields)", 23, "exist")]
    [InlineData("depends \"a\"", 8, "on")]
    [InlineData("has", 3, "a field")]
    [InlineData("ready # comment", 6, "&, | or the end of the text")]
    public void A_mistake_is_told_with_its_place(string text, int offset, string expected)
    {
        TaskFilter.TryParse(text, out TaskFilter? filter).ShouldBeFalse();
        filter.ShouldBeNull();
        TaskFilterFormatException error = Should.Throw<TaskFilterFormatException>(() => TaskFilter.Parse(text));
        (error.Offset, error.Expected).ShouldBe((offset, expected));
        error.Message.ShouldStartWith($"The text is no filter at offset {offset}: expected {expected} but found ");
    }

    [Fact]
    public void Nothing_that_is_written_can_exhaust_the_stack_or_the_time()
    {
        foreach (string text in (string[])[new string('(', 1_000_000), new string('!', 1_000_000), string.Concat(Enumerable.Repeat("!(", 300_000)) + "ready",
            string.Concat(Enumerable.Repeat("(ready&(ready|", 100_000)), new string('"', 999_999), new string('\\', 100_000), "x = \"" + new string('a', 1_000_000)])
        {
            TaskFilter.TryParse(text, out _).ShouldBeFalse();
        }

        TaskFilter.TryParse(null, out _).ShouldBeFalse();
        TaskFilter.Parse(string.Join(" & ", Enumerable.Repeat("ready", 100_000))).ShouldNotBeNull();
        Should.Throw<TaskFilterFormatException>(() => TaskFilter.Parse(new string('(', 1_000_000))).Expected.ShouldBe("a filter that is not nested so deeply");
    }

    [Fact]
    public void As_deep_as_a_filter_may_be_it_is_read()
    {
        TaskFilter filter = TaskFilter.Ready;
        for (int level = 1; level < 100; level++)
        {
            filter = level % 2 == 0 ? !filter : filter & TaskFilter.Blocked;
        }

        TaskFilter.Parse(filter.ToString()).ToString().ShouldBe(filter.ToString());
        TaskFilterFormatException error = Should.Throw<TaskFilterFormatException>(() => TaskFilter.Parse($"all | !({filter})"));
        (error.Offset, error.Expected).ShouldBe((6, "a filter that is not nested so deeply"));
    }

    [Fact]
    public void Any_text_is_a_filter_or_refused()
    {
        string[] words =
        [
            "(", ")", "!", "&", "|", "=", ",", "\"a\"", "\"", "\\", "ready", "has", "status", "from", "until", "to", "ever", "any", "of", "1", "2025-01-01", "id", "in",
            "where its fields exist", " ",
        ];
        Gen<string> parts = Gen.Int[0, words.Length - 1].Select(place => words[place]);
        Gen.OneOf(Gen.String, parts.Array[0, 20].Select(string.Concat), parts.Array[0, 20].Select(chosen => string.Join(' ', chosen))).Sample(text =>
        {
            if (TaskFilter.TryParse(text, out TaskFilter? filter))
            {
                TaskFilter.Parse(filter.ToString()).ToString().ShouldBe(filter.ToString());
                return;
            }

            Should.Throw<TaskFilterFormatException>(() => TaskFilter.Parse(text)).Offset.ShouldBeInRange(0, text.Length);
        }, iter: 20_000);
    }
}
