using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>Deep filters of every kind against a plain walk over the documents.</summary>
public class RandomFiltersTests
{
    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(9_999, 2)]
    [InlineData(4_100, 3)]
    [InlineData(130, 4)]
    [InlineData(1, 5)]
    public void Every_filter_order_and_page_agrees_with_the_documents(int count, int seed)
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(count, seed));
        using TaskIndex index = built.Open();
        var random = new Random(seed);
        var conditions = new RandomConditions(built.Tasks, built.Graph, random);
        int found = 0;
        for (int round = 0; round < 150; round++)
        {
            Condition condition = conditions.Next(random.Next(5));
            string text = condition.Filter.ToString();
            string field = NaiveOrder.Fields[round % NaiveOrder.Fields.Length];
            bool descending = random.Next(2) == 0;
            TaskBuildTools.Authoring.Records.TaskDocument[] matching = [.. built.Tasks.Where((_, ordinal) => condition.Matches(ordinal))];
            string[] expected = NaiveOrder.Of(matching, field, descending);
            found += expected.Length;

            TaskQuery query = index.Where(condition.Filter);
            // Half of them start with a question that may stop early, so that the rest meets chunks that are half known.
            (round % 2 == 0 ? query.Any() : query.Count() > 0).ShouldBe(expected.Length > 0, text);
            query.FirstOrNull()?.Id.ShouldBe(matching.Length > 0 ? matching[0].Id : null, text);
            query.Count().ShouldBe(expected.Length, text);
            query.Any().ShouldBe(expected.Length > 0, text);
            query.OrderByDescending(TaskSort.Id).FirstOrNull()?.Id.ShouldBe(matching.Length > 0 ? matching[^1].Id : null, text);

            TaskQuery ordered = descending ? query.OrderByDescending(field) : query.OrderBy(field);
            ordered.Select(task => task.Id).ShouldBe(expected, text);
            int size = 1 + random.Next(200);
            Pages(ordered, size).ShouldBe(expected.Take(size * 4), text);
        }

        found.ShouldBeGreaterThan(count);
    }

    private static List<string> Pages(TaskQuery query, int size)
    {
        var ids = new List<string>();
        TaskPage page = query.Page(size);
        for (int number = 0; number < 4; number++)
        {
            string[] onPage = [.. page.Select(task => task.Id)];
            onPage.Length.ShouldBe(page.Count);
            ids.AddRange(onPage);
            page.HasMore.ShouldBe(query.Count() > ids.Count, $"page {number}, {page.Count} of {size}, {ids.Count} of {query.Count()} {query.Explain()}");
            if (page.Next is not { } next || number == 3)
            {
                break;
            }

            // Every other cursor takes the way through its text.
            page = query.Page(size, number % 2 == 0 ? next : TaskCursor.Parse(next.ToString()));
        }

        return ids;
    }
}
