using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Searching;

public sealed class SearchTests : IDisposable
{
    private readonly TaskIndex _index = SearchableTask.Build(
        new("A", "Parser performance", Body: "Make the parser faster.\n\nParser, parser!"),
        new("B", "Cache", Description: "Keep performance up", Tags: ["perf", "caching"]),
        new("C", "Größe der Tabelle", Notes: "parser", Status: "done"),
        new("D", "Performance tests", Body: "Only the tests."),
        new("E", "Nothing of it", Body: "")).Open();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("parser", "A C")]
    [InlineData("PARSER", "A C")]
    [InlineData("parser performance", "A")]
    [InlineData("performance", "D A B")]
    [InlineData("perf*", "D B A")]
    [InlineData("perf", "B")]
    [InlineData("grosse", "")]
    [InlineData("große", "C")]
    [InlineData("groß*", "C")]
    [InlineData("tabelle größe", "C")]
    [InlineData("caching", "B")]
    [InlineData("pars* cach*", "")]
    [InlineData("parser nowhere", "")]
    [InlineData("zzz*", "")]
    public void Finds_the_tasks_that_have_every_term_best_first(string query, string ids) => Ids(query).ShouldBe(ids);

    [Theory]
    [InlineData("")]
    [InlineData("  * ?! * ")]
    public void A_text_without_terms_finds_nothing(string query)
    {
        _index.Search(query).ShouldBeEmpty();
        _index.Where(TaskFilter.Search(query)).Count().ShouldBe(0);
    }

    [Fact]
    public void A_term_that_is_written_twice_counts_once() =>
        _index.Search("parser Parser")[0].Score.ShouldBe(_index.Search("parser")[0].Score);

    [Fact]
    public void A_limit_keeps_the_best()
    {
        _index.Search("performance", 2).Select(hit => hit.Task.Id).ShouldBe(["D", "A"]);
        _index.Search("performance", int.MaxValue).Count.ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => _index.Search("performance", 0));
    }

    [Fact]
    public void A_filter_restricts_and_changes_no_score()
    {
        double score = _index.Search("parser").Single(hit => hit.Task.Id == "C").Score;

        SearchHit hit = _index.Search("parser", filter: TaskFilter.Field("status", "done")).ShouldHaveSingleItem();

        (hit.Task.Id, hit.Score).ShouldBe(("C", score));
        _index.Search("parser", 1, !TaskFilter.Field("status", "todo")).ShouldHaveSingleItem().Task.Id.ShouldBe("C");
        _index.Search("parser", filter: TaskFilter.None).ShouldBeEmpty();
    }

    [Fact]
    public void Equal_scores_come_by_id()
    {
        using TaskIndex index = SearchableTask.Build([.. Enumerable.Range(0, 300).Reverse().Select(i => new SearchableTask($"T{i:D3}", "same"))]).Open();

        index.Search("same", 5).Select(hit => hit.Task.Id).ShouldBe(["T000", "T001", "T002", "T003", "T004"]);
        index.Search("same", 300).Select(hit => hit.Score).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_filter_of_a_search_composes_with_others()
    {
        TaskFilter parser = TaskFilter.Search("parser");
        TaskFilter done = TaskFilter.Field("status", "done");

        Ids(parser).ShouldBe("A C");
        Ids(parser & done).ShouldBe("C");
        Ids(parser & !done).ShouldBe("A");
        Ids(TaskFilter.Search("cache") | done).ShouldBe("B C");
        Ids(!parser).ShouldBe("B D E");
    }

    [Fact]
    public void A_filter_answers_each_index_by_its_own_texts()
    {
        TaskFilter parser = TaskFilter.Search("parser");
        using TaskIndex other = SearchableTask.Build(new SearchableTask("X", "No more"), new SearchableTask("Y", "Parsers and a parser")).Open();

        Ids(parser).ShouldBe("A C");
        other.Where(parser).Select(task => task.Id).ShouldBe(["Y"]);
        Ids(parser).ShouldBe("A C");
    }

    [Fact]
    public void The_title_counts_more_than_tags_these_more_than_remarks_and_those_more_than_the_body()
    {
        using TaskIndex index = SearchableTask.Build(
            new("1", "pad pad pad word"),
            new("2", "pad pad pad pad", Tags: ["word"]),
            new("3", "pad pad pad pad", Description: "word"),
            new("4", "pad pad pad pad", Body: "word"),
            new("5", "pad pad pad pad", Notes: "word")).Open();

        index.Search("word").Select(hit => hit.Task.Id).ShouldBe(["1", "2", "3", "5", "4"]);
    }

    private string Ids(string query) => string.Join(' ', _index.Search(query).Select(hit => hit.Task.Id));

    private string Ids(TaskFilter filter) => string.Join(' ', _index.Where(filter).Select(task => task.Id));
}
