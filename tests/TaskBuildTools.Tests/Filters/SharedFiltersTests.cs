using System.Collections.Concurrent;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class SharedFiltersTests
{
    [Fact]
    public void Filters_of_every_kind_that_many_threads_use_on_five_snapshots_answer_for_each()
    {
        BuiltIndex[] built = [.. Enumerable.Range(0, 5).Select(seed => BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(4_000 + seed * 1_500, seed)))];
        TaskIndex[] indexes = [.. built.Select(one => one.Open())];
        TaskFilter[] filters = [.. Enumerable.Range(0, 40).Select(round => new RandomConditions(built[0].Tasks, built[0].Graph, new Random(round)).Next(2).Filter)];
        // From filters of their own, which nobody shares.
        int[][] expected = [.. indexes.Select(index => Enumerable.Range(0, filters.Length).Select(round =>
            index.Where(new RandomConditions(built[0].Tasks, built[0].Graph, new Random(round)).Next(2).Filter).Count()).ToArray())];
        var wrong = new ConcurrentBag<string>();
        Thread[] threads = [.. Enumerable.Range(0, 12).Select(number => new Thread(() =>
        {
            var random = new Random(number);
            for (int round = 0; round < 400; round++)
            {
                int filter = random.Next(filters.Length);
                int index = random.Next(indexes.Length);
                TaskQuery query = indexes[index].Where(filters[filter]);
                int counted = round % 2 == 0 ? query.Count() : query.OrderBy(TaskSort.Due).Page(int.MaxValue).Count;
                if (counted != expected[index][filter])
                {
                    wrong.Add($"{filters[filter]} on {index}: {counted} instead of {expected[index][filter]}");
                }
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        wrong.ShouldBeEmpty();
        Array.ForEach(indexes, index => index.Dispose());
    }
}
