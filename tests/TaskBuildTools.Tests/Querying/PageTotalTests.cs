using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>A page tells how many tasks its query has, where that costs nothing more.</summary>
public sealed class PageTotalTests : IDisposable
{
    private const int Count = 20_000;

    private static readonly byte[] Content = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(Count, 8)).Content;

    private readonly TaskIndex _index = TaskIndex.Open(Content);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void In_an_order_of_a_field_each_page_tells()
    {
        var filter = new CountingFilter(TaskFilter.HasAny("tags") & !TaskFilter.Field("status", "todo"));
        TaskQuery query = _index.Where(filter).OrderBy("due_date");
        int count = _index.Where(TaskFilter.HasAny("tags") & !TaskFilter.Field("status", "todo")).Count();

        TaskPage first = query.Page(10);
        first.Total.ShouldBe(count);
        query.Page(10, first.Next).Total.ShouldBe(count);
        query.OrderByDescending("id").Page(10).Total.ShouldBe(count);
        filter.Chunks.ShouldBe(5);
    }

    [Fact]
    public void By_id_it_tells_what_the_index_has_counted()
    {
        _index.All.Page(10).Total.ShouldBe(Count);
        _index.Where(TaskFilter.Field("status", "todo")).Page(10).Total.ShouldBe(_index.Where(TaskFilter.Field("status", "todo")).Count());
        _index.Where(!TaskFilter.Field("status", "todo")).Page(10).Total.ShouldBe(_index.Where(!TaskFilter.Field("status", "todo")).Count());
        _index.Where(TaskFilter.None).Page(10).Total.ShouldBe(0);
    }

    [Fact]
    public void By_id_it_does_not_scan_on_to_tell()
    {
        var filter = new CountingFilter(TaskFilter.All);
        TaskPage page = _index.Where(filter).Page(10);

        page.Total.ShouldBeNull();
        filter.Chunks.ShouldBe(1);
        _index.Where(filter).Page(Count).Total.ShouldBe(Count);
    }

    [Fact]
    public void The_total_is_of_the_query_and_not_of_the_page()
    {
        TaskQuery query = _index.Where(TaskFilter.Ids("0000001", "0000002", "0000003")).OrderByDescending("id");

        TaskPage page = query.Page(2, query.Page(2).Next);
        (page.Count, page.Total).ShouldBe((1, 3));
        default(TaskPage).Total.ShouldBeNull();
    }
}
