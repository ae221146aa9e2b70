using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class LastPageTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    public static TheoryData<int, int> Sizes()
    {
        var sizes = new TheoryData<int, int>();
        foreach (int count in (int[])[0, 1, 2, 4, 5, 63, 64, 65])
        {
            foreach (int size in (int[])[1, 2, 4, 5, 64, 100])
            {
                sizes.Add(count, size);
            }
        }

        return sizes;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_loop_that_follows_next_sees_each_task_once_and_no_empty_page(int count, int size)
    {
        using TaskIndex index = BuiltIndex.Of(Schema, [.. Enumerable.Range(0, count).Select(number => TaskSet.Task(
            Schema, $"{number:d3}", number % 2 == 0 ? "todo" : "done", Before(number)))]).Open();
        foreach (TaskQuery query in (TaskQuery[])
            [index.All, index.All.OrderByDescending("id"), index.All.OrderBy("status"), index.All.OrderByDescending("status"), index.All.OrderByDescending("priority")])
        {
            var seen = new List<string>();
            int pages = 1;
            TaskPage page = query.Page(size);
            seen.AddRange(page.Select(task => task.Id));
            while (page.Next is { } next)
            {
                page.HasMore.ShouldBeTrue();
                page = query.Page(size, TaskCursor.Parse(next.ToString()));
                page.Count.ShouldBeGreaterThan(0);
                seen.AddRange(page.Select(task => task.Id));
                pages++;
            }

            page.HasMore.ShouldBeFalse();
            seen.ShouldBe(query.Select(task => task.Id));
            pages.ShouldBe(Math.Max(1, (count + size - 1) / size));
        }

        static string[] Before(int number) => number % 3 == 0 ? [] : [$"{number - 1:d3}"];
    }

    [Fact]
    public void A_page_that_only_the_filter_ends_is_the_last_one()
    {
        using TaskIndex index = BuiltIndex.Of(Schema, [.. Enumerable.Range(0, 9_000).Select(number => TaskSet.Task(
            Schema, $"{number:d5}", number is 3 or 4_500 ? "todo" : "done"))]).Open();
        TaskQuery query = index.Where(TaskFilter.Field("status", "todo"));

        query.Page(1).Next.ShouldNotBeNull();
        query.Page(2).Next.ShouldBeNull();
        query.Page(1, query.Page(1).Next!.Value).Next.ShouldBeNull();
        default(TaskPage).Next.ShouldBeNull();
    }
}
