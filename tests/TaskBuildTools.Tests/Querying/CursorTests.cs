using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class CursorTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    [Fact]
    public void The_text_of_a_cursor_leads_on_in_another_process()
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(500, 2));
        string text;
        string[] expected;
        using (TaskIndex first = built.Open())
        {
            TaskQuery query = first.All.OrderByDescending("due_date");
            text = query.Page(100).Next!.Value.ToString();
            expected = [.. query.Skip(100).Take(10).Select(task => task.Id)];
        }

        using TaskIndex second = built.Open();
        second.All.OrderByDescending(TaskSort.Due).Page(10, TaskCursor.Parse(text)).Select(task => task.Id).ShouldBe(expected);
        text.ShouldMatch("^[A-Za-z0-9_-]{20,80}$");
    }

    [Fact]
    public void A_cursor_outlives_its_index()
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(500, 2));
        TaskIndex first = built.Open();
        TaskCursor cursor = first.All.OrderBy("title").Page(30).Next!.Value;
        string[] expected = [.. first.All.OrderBy("title").Skip(30).Take(10).Select(task => task.Id)];
        first.Dispose();

        using TaskIndex second = built.Open();
        second.All.OrderBy("title").Page(10, cursor).Select(task => task.Id).ShouldBe(expected);
        TaskCursor.Parse(cursor.ToString()).ShouldBe(cursor);
        TaskCursor.Parse(cursor.ToString()).GetHashCode().ShouldBe(cursor.GetHashCode());
    }

    [Fact]
    public void The_default_cursor_stands_before_everything()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.All.Page(2, default).Select(task => task.Id).ShouldBe(["TASK-1", "TASK-2"]);
        index.All.Page(2, TaskCursor.Parse("")).ShouldBe(index.All.Page(2));
        default(TaskCursor).ToString().ShouldBe("");
        default(TaskCursor).ShouldBe(TaskCursor.Parse(""));
        default(TaskCursor).ShouldNotBe(index.All.Page(2).Next!.Value);
        index.Where(TaskFilter.None).Page(2).Next.ShouldBeNull();
        index.Where(TaskFilter.None).Page(2).HasMore.ShouldBeFalse();
        TaskCursor third = index.All.Page(3).Next!.Value;
        index.All.Page(4, third).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("id", true, "The cursor is of a query ordered by id, ascending, and this one is ordered by id, descending. (Parameter 'after')")]
    [InlineData("due_date", false, "The cursor is of a query ordered by id, ascending, and this one is ordered by due_date, ascending. (Parameter 'after')")]
    [InlineData("title", false, "The cursor is of a query ordered by id, ascending, and this one is ordered by title, ascending. (Parameter 'after')")]
    public void A_cursor_of_another_order_is_refused(string field, bool descending, string message)
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskCursor cursor = index.All.Page(2).Next!.Value;
        TaskQuery query = descending ? index.All.OrderByDescending(field) : index.All.OrderBy(field);

        Should.Throw<ArgumentException>(() => query.Page(2, cursor)).Message.ShouldBe(message);
        Should.Throw<ArgumentException>(() => query.Page(2, TaskCursor.Parse(cursor.ToString()))).Message.ShouldBe(message);
    }

    [Fact]
    public void What_is_not_the_text_of_a_cursor_is_refused()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        string text = index.All.OrderBy("title").Page(2).Next!.Value.ToString();
        string changed = text[..10] + (text[10] == 'A' ? 'B' : 'A') + text[11..];
        foreach (string wrong in (string[])["x", "!", "AAAA", "AAAAAAAAAAAAAAAA", text[1..], text[..^1], changed, text + "A", text + " ", " " + text, text + text, new string('A', 100_000)])
        {
            TaskCursor.TryParse(wrong, out TaskCursor cursor).ShouldBeFalse(wrong);
            cursor.ShouldBe(default);
            Should.Throw<FormatException>(() => TaskCursor.Parse(wrong)).Message.ShouldBe(
                "This is not the text of a cursor, or it was cut or changed on its way. Begin with the first page again.");
        }

        TaskCursor.TryParse(null, out _).ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => TaskCursor.Parse(null!));
    }

    [Fact]
    public void Forged_cursors_do_no_more_than_lead_somewhere()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(300, 2)).Open();
        var random = new Random(1);
        int accepted = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string field = NaiveOrder.Fields[round % NaiveOrder.Fields.Length];
            TaskQuery query = round % 2 == 0 ? index.All.OrderBy(field) : index.All.OrderByDescending(field);
            query = round % 3 == 0 ? query.ThenBy(NaiveOrder.Fields[round % 7]).ThenByDescending("title") : query;
            byte[] content = System.Buffers.Text.Base64Url.DecodeFromChars(query.Page(1 + random.Next(250)).Next!.Value.ToString());
            for (int changes = random.Next(1, 3); changes > 0; changes--)
            {
                content[random.Next(content.Length - 4)] = (byte)random.Next(256);
            }

            BitConverter.TryWriteBytes(content.AsSpan(content.Length - 4), (uint)XxHash64.Hash(content.AsSpan(0, content.Length - 4)));
            if (TaskCursor.TryParse(System.Buffers.Text.Base64Url.EncodeToString(content), out TaskCursor cursor))
            {
                try
                {
                    accepted += query.Page(300, cursor).Count <= 300 ? 1 : 0;
                }
                catch (ArgumentException)
                {
                }
            }
        }

        accepted.ShouldBeInRange(1_000, 19_000);
    }

    [Fact]
    public void Long_titles_and_ids_keep_their_order_and_the_cursor_stays_short()
    {
        // Titles and ids that differ only behind what a cursor holds of them.
        string longId = new('i', 1_000);
        string longTitle = new('t', 5_000);
        BuiltIndex built = BuiltIndex.Of(Schema, TaskSet.Sorted(Enumerable.Range(0, 30).Select(number => TaskSet.Task(
            Schema, $"{longId}{(number * 7) % 30:d2}", title: number % 3 == 0 ? $"{longTitle}{(number * 11) % 30:d2}" : number % 3 == 1 ? longTitle : "u"))));
        using TaskIndex index = built.Open();
        using TaskIndex next = built.Open();
        foreach (TaskQuery query in (TaskQuery[])[index.All, index.All.OrderByDescending(TaskSort.Id), index.All.OrderBy("title"), index.All.OrderByDescending("title")])
        {
            string[] expected = [.. query.Select(task => task.Id)];
            for (int size = 1; size < 30; size++)
            {
                string text = query.Page(size).Next!.Value.ToString();
                text.Length.ShouldBeLessThan(1_100);
                query.Page(30, TaskCursor.Parse(text)).Select(task => task.Id).ShouldBe(expected.Skip(size));
            }
        }

        next.All.OrderBy("title").Page(30, index.All.OrderBy("title").Page(4).Next!.Value).Select(task => task.Id).ShouldBe(
            index.All.OrderBy("title").Skip(4).Select(task => task.Id));
    }

    [Fact]
    public void Where_a_long_title_is_gone_those_that_begin_like_it_are_repeated_rather_than_skipped()
    {
        string longTitle = new('t', 300);
        TaskBuildTools.Authoring.Records.TaskDocument Task(int number) => TaskSet.Task(Schema, $"{number}", title: number is 0 or 9 ? $"{number}" : longTitle + number);
        using TaskIndex before = BuiltIndex.Of(Schema, [.. Enumerable.Range(0, 10).Select(Task)]).Open();
        using TaskIndex after = BuiltIndex.Of(Schema, [.. Enumerable.Range(0, 10).Where(number => number != 5).Select(Task)]).Open();

        TaskCursor up = before.All.OrderBy("title").Page(7).Next!.Value;
        after.All.OrderBy("title").Page(10, up).Select(task => task.Id).ShouldBe(["1", "2", "3", "4", "6", "7", "8"]);
        TaskCursor down = before.All.OrderByDescending("title").Page(4).Next!.Value;
        after.All.OrderByDescending("title").Page(10, down).Select(task => task.Id).ShouldBe(["8", "7", "6", "4", "3", "2", "1", "9", "0"]);
    }

    [Fact]
    public void Pages_are_cut_from_whole_queries_only()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Should.Throw<ArgumentOutOfRangeException>(() => index.All.Page(0));
        Should.Throw<ArgumentOutOfRangeException>(() => index.All.Page(-1));
        Should.Throw<InvalidOperationException>(() => index.All.Skip(1).Page(1));
        Should.Throw<InvalidOperationException>(() => index.All.Take(1).Page(1));
        Should.Throw<InvalidOperationException>(() => index.All.After(index.All.First()).Page(1)).Message.ShouldBe(
            "Pages are cut from all tasks of a query: leave out Skip, Take and After.");
        index.All.Page(int.MaxValue).Count.ShouldBe(4);
    }
}
