using CsCheck;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>A list is paged through while its tasks are changed, deleted and added between the pages.</summary>
public class PagingAcrossSnapshotsTests
{
    private const int Count = 90;

    // The same ids with other values.
    private static readonly TaskDocument[][] Versions = [.. Enumerable.Range(0, 6).Select(seed => GeneratedBacklog.Make(Count, seed))];

    [Fact]
    public void No_task_that_keeps_its_value_is_repeated_or_skipped()
    {
        Gen.Select(Gen.Int, Gen.Int[0, NaiveOrder.Fields.Length - 1], Gen.Bool, Gen.Int[1, 25], Gen.Bool).Sample((seed, field, descending, size, asText) =>
        {
            var random = new Random(seed);
            // Which version of a task there is, or -1 for none.
            int[] versions = [.. Enumerable.Range(0, Count).Select(_ => random.Next(4) == 0 ? -1 : 0)];
            bool[] isSame = [.. versions.Select(version => version == 0)];
            var seen = new int[Count];
            TaskCursor cursor = default;
            bool hasMore = true;
            while (hasMore)
            {
                TaskIndex index = Open(versions);
                TaskQuery query = descending ? index.All.OrderByDescending(NaiveOrder.Fields[field]) : index.All.OrderBy(NaiveOrder.Fields[field]);
                TaskPage page = query.Page(size, cursor);
                foreach (TaskRef task in page)
                {
                    seen[int.Parse(task.Id, System.Globalization.CultureInfo.InvariantCulture)]++;
                }

                hasMore = page.HasMore;
                if (page.Next is { } next)
                {
                    cursor = asText ? TaskCursor.Parse(next.ToString()) : next;
                }

                int last = page.Count == 0 ? 0 : int.Parse(page.Last().Id, System.Globalization.CultureInfo.InvariantCulture);
                index.Dispose();
                // Often the very task that the cursor stands at.
                for (int change = random.Next(6); change >= 0; change--)
                {
                    int number = random.Next(3) == 0 ? last : random.Next(Count);
                    versions[number] = random.Next(-1, Versions.Length);
                    isSame[number] = false;
                }
            }

            for (int number = 0; number < Count; number++)
            {
                (isSame[number] && seen[number] != 1).ShouldBeFalse($"{number} was seen {seen[number]} times");
            }
        }, iter: 400);
    }

    [Fact]
    public void Nor_in_an_order_of_several_keys()
    {
        Gen.Select(Gen.Int, Gen.Int[1, 25], Gen.Bool).Sample((seed, size, asText) =>
        {
            var random = new Random(seed);
            (string Field, bool IsDescending)[] keys =
                [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => (NaiveOrder.Fields[random.Next(1, NaiveOrder.Fields.Length)], random.Next(2) == 0))];
            int[] versions = [.. Enumerable.Range(0, Count).Select(_ => random.Next(4) == 0 ? -1 : 0)];
            bool[] isSame = [.. versions.Select(version => version == 0)];
            var seen = new int[Count];
            TaskCursor? cursor = null;
            do
            {
                using TaskIndex index = Open(versions);
                TaskPage page = SeveralKeysTests.Ordered(index.All, keys).Page(size, cursor);
                foreach (TaskRef task in page)
                {
                    seen[NumberOf(task)]++;
                }

                cursor = page.Next is { } next ? asText ? TaskCursor.Parse(next.ToString()) : next : null;
                int last = page.Count == 0 ? 0 : NumberOf(page.Last());
                for (int change = random.Next(6); change >= 0; change--)
                {
                    int number = random.Next(3) == 0 ? last : random.Next(Count);
                    versions[number] = random.Next(-1, Versions.Length);
                    isSame[number] = false;
                }
            }
            while (cursor is not null);

            for (int number = 0; number < Count; number++)
            {
                (isSame[number] && seen[number] != 1).ShouldBeFalse($"{number} was seen {seen[number]} times by {string.Join(' ', keys)}");
            }
        }, iter: 400);
    }

    private static int NumberOf(TaskRef task) => int.Parse(task.Id, System.Globalization.CultureInfo.InvariantCulture);

    private static TaskIndex Open(int[] versions) => BuiltIndex.Of(
        GeneratedBacklog.Schema,
        [.. versions.Select((version, number) => (version, number)).Where(pair => pair.version >= 0).Select(pair => Versions[pair.version][pair.number])]).Open();
}
