using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>How many chunks of 4,096 tasks a query looks at; the index has five.</summary>
public sealed class EarlyExitTests : IDisposable
{
    private static readonly byte[] Content = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(20_000, 8)).Content;

    private readonly TaskIndex _index = TaskIndex.Open(Content);

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("0000001", 1)]
    [InlineData("0009000", 3)]
    [InlineData("none", 5)]
    public void Any_and_First_stop_at_the_first_chunk_with_a_task(string id, int chunks)
    {
        var any = new CountingFilter(TaskFilter.Ids(id));
        var first = new CountingFilter(TaskFilter.Ids(id));

        _index.Where(any).Any().ShouldBe(id != "none");
        _index.Where(first).FirstOrNull().HasValue.ShouldBe(id != "none");

        any.Chunks.ShouldBe(chunks);
        first.Chunks.ShouldBe(chunks);
    }

    [Fact]
    public void A_page_by_id_looks_no_further_than_it_reaches()
    {
        var filter = new CountingFilter(TaskFilter.All);
        TaskQuery query = _index.Where(filter);

        TaskPage page = query.Page(50);
        page.Select(task => task.Id).ShouldBe(Enumerable.Range(0, 50).Select(GeneratedBacklog.IdOf));

        filter.Chunks.ShouldBe(1);
        query.Take(10).ToList().Count.ShouldBe(10);
        filter.Chunks.ShouldBe(2);
    }

    [Fact]
    public void The_pages_of_one_query_find_its_tasks_once()
    {
        var filter = new CountingFilter(TaskFilter.HasAny("tags"));
        TaskQuery query = _index.Where(filter).OrderBy("due_date");
        TaskCursor? next = default(TaskCursor);
        for (int number = 0; number < 10; number++)
        {
            TaskPage page = query.Page(50, next!.Value);
            page.Count.ShouldBe(50);
            next = page.Next;
        }

        filter.Chunks.ShouldBe(5);
    }

    [Fact]
    public void Other_queries_of_a_filter_are_evaluated_anew()
    {
        var filter = new CountingFilter(TaskFilter.All);

        _index.Where(filter).Page(1).Count.ShouldBe(1);
        _index.Where(filter).Ready().Page(20_000).Count.ShouldBe(_index.Where(TaskFilter.Ready).Count());

        filter.Chunks.ShouldBe(6);
    }

    [Fact]
    public void What_is_decided_is_not_looked_at_again()
    {
        var unneeded = new CountingFilter(TaskFilter.All, cost: 1000);
        _index.Where(unneeded & TaskFilter.None).Count().ShouldBe(0);
        _index.Where(unneeded | TaskFilter.All).Take(4096).ToList().Count.ShouldBe(4096);
        unneeded.Chunks.ShouldBe(0);

        var oneChunk = new CountingFilter(TaskFilter.All, cost: 1000);
        _index.Where(oneChunk & TaskFilter.Ids("0009000")).Count().ShouldBe(1);
        oneChunk.Chunks.ShouldBe(1);
    }

    [Fact]
    public void The_parts_of_a_filter_run_cheapest_first_however_they_were_written()
    {
        var dear = new CountingFilter(TaskFilter.HasAny("notes"), cost: 500);
        var cheap = new CountingFilter(TaskFilter.Ids("0000001"), cost: 2);

        _index.Where(dear & cheap & TaskFilter.All).Count();

        cheap.Chunks.ShouldBe(5);
        dear.Chunks.ShouldBe(1);
    }
}
