using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>Orders of several keys against a plain stable sort of the documents.</summary>
public class SeveralKeysTests
{
    private static readonly TaskFilter Filter = TaskFilter.HasAny("tags") | TaskFilter.Field("status", "todo");

    [Theory]
    [InlineData(700, 1)]
    [InlineData(4_200, 2)]
    [InlineData(2, 3)]
    [InlineData(0, 4)]
    public void Every_order_page_and_cursor_agrees_with_a_stable_sort(int count, int seed)
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(count, seed));
        using TaskIndex index = built.Open();
        var random = new Random(seed);
        HashSet<string> matching = [.. index.Where(Filter).Select(task => task.Id)];
        TaskDocument[] filtered = [.. built.Tasks.Where(task => matching.Contains(task.Id))];
        for (int round = 0; round < 80; round++)
        {
            (string Field, bool IsDescending)[] keys = RandomKeys(random);
            bool hasFilter = random.Next(2) == 0;
            string name = string.Join(' ', keys);
            TaskQuery query = Ordered(hasFilter ? index.Where(Filter) : index.All, keys);
            string[] expected = NaiveOrder.Of(hasFilter ? filtered : built.Tasks, keys);

            query.Select(task => task.Id).ShouldBe(expected, name);
            query.Count().ShouldBe(expected.Length, name);
            query.FirstOrDefault()?.Id.ShouldBe(expected.Length > 0 ? expected[0] : null, name);
            int skip = random.Next(count + 1);
            query.Skip(skip).Take(7).Select(task => task.Id).ShouldBe(expected.Skip(skip).Take(7), name);
            if (expected.Length > 1)
            {
                int place = random.Next(expected.Length - 1);
                query.After(index[expected[place]]).Take(9).Select(task => task.Id).ShouldBe(expected.Skip(place + 1).Take(9), name);
                TaskCursor cursor = query.Page(place + 1).Next!.Value;
                query.Page(9, cursor).Select(task => task.Id).ShouldBe(expected.Skip(place + 1).Take(9), name);
                query.Page(9, TaskCursor.Parse(cursor.ToString())).Select(task => task.Id).ShouldBe(expected.Skip(place + 1).Take(9), name);
            }
        }
    }

    [Fact]
    public void A_loop_over_the_pages_sees_each_task_once_in_order()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(300, 9)).Open();
        TaskQuery query = index.All.OrderByDescending(TaskSort.Priority).ThenBy(TaskSort.Due).ThenByDescending("title");
        foreach (int size in (int[])[1, 7, 299, 300, 1000])
        {
            var seen = new List<string>();
            TaskPage page = query.Page(size);
            while (true)
            {
                page.ToList().Count.ShouldBe(page.Count);
                page.Total.ShouldBe(300);
                seen.AddRange(page.Select(task => task.Id));
                if (page.Next is not { } next)
                {
                    break;
                }

                page = query.Page(size, TaskCursor.Parse(next.ToString()));
            }

            seen.ShouldBe(query.Select(task => task.Id));
        }
    }

    [Fact]
    public void A_key_that_cannot_decide_anything_changes_nothing()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(300, 9)).Open();
        TaskQuery status = index.All.OrderBy("status");

        status.ThenBy("id").ToList().ShouldBe(status.ToList());
        status.ThenByDescending(TaskSort.Status).ShouldBe(status);
        index.All.OrderBy(TaskSort.Id).ThenBy("status").ShouldBe(index.All.OrderBy("id"));
        status.ThenByDescending("id").ThenBy("due_date").ShouldBe(status.ThenByDescending("id"));
        // A cursor of the one leads on in the other, since they are one order.
        TaskCursor cursor = TaskCursor.Parse(status.ThenBy("id").Page(40).Next!.Value.ToString());
        status.Page(5, cursor).Select(task => task.Id).ShouldBe(status.Skip(40).Take(5).Select(task => task.Id));
    }

    [Fact]
    public void An_order_comes_before_its_refinement_and_replaces_it()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(100, 9)).Open();

        Should.Throw<InvalidOperationException>(() => index.All.ThenBy("status")).Message.ShouldBe(
            "ThenBy refines an order, and the query has none yet: call OrderBy or OrderByDescending first.");
        Should.Throw<ArgumentException>(() => index.All.OrderBy("status").ThenBy("tags")).Message.ShouldStartWith("The index has no order by tags (it is a list of names).");
        Should.Throw<ArgumentNullException>(() => index.All.OrderBy("status").ThenByDescending((string)null!));
        index.All.OrderBy("status").ThenBy("title").OrderBy("due_date").ShouldBe(index.All.OrderBy("due_date"));
        (index.All.OrderBy("status").ThenBy("title") == index.All.OrderBy("status").ThenBy(TaskSort.Title)).ShouldBeTrue();
        (index.All.OrderBy("status").ThenBy("title") == index.All.OrderBy("status").ThenByDescending("title")).ShouldBeFalse();
        (index.All.OrderBy("status").ThenBy("title") == index.All.OrderBy("status")).ShouldBeFalse();
    }

    [Fact]
    public void Eight_keys_are_the_most()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(100, 9)).Open();
        TaskQuery query = index.All.OrderBy("agent");
        foreach (string field in (string[])["status", "priority", "created_at", "updated_at", "due_date", "estimated_hours", "actual_hours"])
        {
            query = query.ThenBy(field);
        }

        query.Count().ShouldBe(100);
        TaskCursor.Parse(query.Page(50).Next!.Value.ToString()).ShouldBe(query.Page(50).Next!.Value);
        Should.Throw<InvalidOperationException>(() => query.ThenBy("title")).Message.ShouldBe("A query is ordered by 8 keys at most.");
    }

    [Fact]
    public void A_cursor_of_other_keys_is_refused_and_names_both_orders()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(100, 9)).Open();
        TaskCursor cursor = index.All.OrderBy("status").ThenByDescending("due_date").Page(9).Next!.Value;

        foreach (TaskCursor given in (TaskCursor[])[cursor, TaskCursor.Parse(cursor.ToString())])
        {
            Should.Throw<ArgumentException>(() => index.All.OrderBy("status").Page(9, given)).Message.ShouldBe(
                "The cursor is of a query ordered by status, ascending, then due_date, descending, and this one is ordered by status, ascending. (Parameter 'after')");
            Should.Throw<ArgumentException>(() => index.All.OrderBy("status").ThenBy("due_date").Page(9, given)).Message.ShouldEndWith(
                "and this one is ordered by status, ascending, then due_date, ascending. (Parameter 'after')");
        }

        Should.Throw<ArgumentException>(() => index.All.OrderBy("status").ThenBy("due_date").Page(9, index.All.OrderBy("status").Page(2).Next));
    }

    internal static TaskQuery Ordered(TaskQuery query, (string Field, bool IsDescending)[] keys)
    {
        query = keys[0].IsDescending ? query.OrderByDescending(keys[0].Field) : query.OrderBy(keys[0].Field);
        foreach ((string field, bool isDescending) in keys.Skip(1))
        {
            query = isDescending ? query.ThenByDescending(field) : query.ThenBy(field);
        }

        return query;
    }

    private static (string Field, bool IsDescending)[] RandomKeys(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => (NaiveOrder.Fields[random.Next(NaiveOrder.Fields.Length)], random.Next(2) == 0))];
}
