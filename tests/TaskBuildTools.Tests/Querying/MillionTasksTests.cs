using System.Diagnostics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class MillionTasksTests(MillionTasks million) : IClassFixture<MillionTasks>
{
    [Fact]
    public void Random_filters_orders_and_pages_agree_with_the_documents()
    {
        using TaskIndex index = TaskIndex.Open(million.Path);
        var random = new Random(11);
        var conditions = new RandomConditions(million.Tasks, million.Graph, random);
        for (int round = 0; round < 16; round++)
        {
            Condition condition = conditions.Next(1 + random.Next(3));
            string text = condition.Filter.ToString();
            TaskDocument[] matching = [.. Enumerable.Range(0, million.Tasks.Length).Where(condition.Matches).Select(ordinal => million.Tasks[ordinal])];
            TaskQuery query = index.Where(condition.Filter);

            query.Any().ShouldBe(matching.Length > 0, text);
            query.Count().ShouldBe(matching.Length, text);
            query.Take(100).Select(task => task.Id).ShouldBe(matching.Take(100).Select(task => task.Id), text);
            if (matching.Length > 100_000)
            {
                continue;
            }

            string field = NaiveOrder.Fields[round % NaiveOrder.Fields.Length];
            bool descending = random.Next(2) == 0;
            string[] expected = NaiveOrder.Of(matching, field, descending);
            TaskQuery ordered = descending ? query.OrderByDescending(field) : query.OrderBy(field);
            int place = random.Next(Math.Max(1, expected.Length));
            ordered.Skip(place).Take(50).Select(task => task.Id).ShouldBe(expected.Skip(place).Take(50), text);
            TaskPage first = ordered.Page(place + 1);
            first.HasMore.ShouldBe(place + 1 < expected.Length, text);
            if (first.Next is { } next)
            {
                ordered.Page(50, TaskCursor.Parse(next.ToString())).Select(task => task.Id).ShouldBe(expected.Skip(place + 1).Take(50), text);
            }
        }
    }

    [Fact]
    public void Opening_and_querying_them_stays_under_64_MB_of_managed_memory()
    {
        (long heap, int queries) = QueryProbe.Run(million.Path);

        queries.ShouldBeGreaterThan(200);
        heap.ShouldBeLessThan(64 * 1_000_000);
    }

    [Fact]
    public void Ten_thousand_stay_under_10_MB()
    {
        string folder = Directory.CreateTempSubdirectory("tbt").FullName;
        try
        {
            string path = Path.Combine(folder, "tasks.tbx");
            File.WriteAllBytes(path, BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(10_000, 7)).Content);
            (long heap, int queries) = QueryProbe.Run(path);

            queries.ShouldBeGreaterThan(200);
            heap.ShouldBeLessThan(10 * 1_000_000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A process of its own, since other tests share the heap of this one.</summary>
    private static class QueryProbe
    {
        public static (long Heap, int Queries) Run(string index)
        {
            string program = Path.Combine(
                AppContext.BaseDirectory.Replace("TaskBuildTools.Tests", "TaskBuildTools.Authoring.Probe", StringComparison.Ordinal),
                "TaskBuildTools.Authoring.Probe.dll");
            using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, "query", index]) { RedirectStandardOutput = true })!;
            string[] output = process.StandardOutput.ReadToEnd().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return (long.Parse(output[0]), int.Parse(output[1]));
        }
    }
}
