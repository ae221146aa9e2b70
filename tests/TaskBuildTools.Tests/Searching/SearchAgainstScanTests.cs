using CsCheck;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Searching;

/// <summary>Hits, scores and order are those of a search without an index, for any backlog and any query.</summary>
public sealed class SearchAgainstScanTests
{
    private static readonly string[] Words =
        ["a", "ab", "abc", "abcd", "Ärger", "perf", "performance", "Parser", "parsing", "x1", "x12", "日本", "日本語", "the", "the", "the", "and", "zu"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> Text = Word.Array[0, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<SearchableTask[]> Backlogs =
        Gen.Select(Text, Text, Text, Word.Array[0, 3], Text.Array[0, 6]).Array[1, 150].Select(texts =>
            texts.Select((text, number) => new SearchableTask(
                $"T{number:D3}", text.Item1, text.Item2, text.Item3, [.. text.Item4.Distinct()], string.Join('\n', text.Item5), number % 3 == 0 ? "done" : "todo")).ToArray());

    private static readonly Gen<(string Word, bool IsPrefix)[]> Queries =
        Gen.Select(Gen.Int[0, Words.Length].Select(i => i == Words.Length ? "absent" : Words[i]), Gen.Bool).Array[0, 4];

    [Fact]
    public void Of_random_backlogs_and_random_queries() =>
        Gen.Select(Backlogs, Queries.Array[12]).Sample((tasks, queries) =>
        {
            using TaskIndex index = SearchableTask.Build(tasks).Open();
            var naive = new NaiveSearch(tasks);
            foreach ((string Word, bool IsPrefix)[] query in queries)
            {
                string text = string.Join(' ', query.Select(term => term.Word + (term.IsPrefix ? "*" : "")));
                (string Id, double Score)[] expected = naive.Run([.. query.Select(term => (NaiveSearch.Terms(term.Word).Single(), term.IsPrefix))]);

                RequireSame(index.Search(text, int.MaxValue), expected, text);
                RequireSame(index.Search(text, 7), expected, text);
                RequireSame(
                    index.Search(text, int.MaxValue, TaskFilter.Field("status", "done")),
                    [.. expected.Where(hit => int.Parse(hit.Id[1..]) % 3 == 0)],
                    text);
                index.Where(TaskFilter.Search(text)).Select(task => task.Id).ShouldBe(expected.Select(hit => hit.Id).Order(StringComparer.Ordinal), text);
            }
        }, iter: 60);

    // Sums in another order differ in the last bits, so tasks whose scores are as near as that may stand in either order.
    private static void RequireSame(IReadOnlyList<SearchHit> hits, (string Id, double Score)[] expected, string query)
    {
        hits.Count.ShouldBeLessThanOrEqualTo(expected.Length, query);
        Dictionary<string, double> scores = expected.ToDictionary(hit => hit.Id, hit => hit.Score);
        for (int i = 0; i < hits.Count; i++)
        {
            hits[i].Score.ShouldBe(expected[i].Score, 1e-9, query);
            hits[i].Score.ShouldBe(scores[hits[i].Task.Id], 1e-9, query);
            if (i > 0 && hits[i].Score == hits[i - 1].Score)
            {
                string.CompareOrdinal(hits[i - 1].Task.Id, hits[i].Task.Id).ShouldBeLessThan(0, query);
            }
        }

        hits.Select(hit => hit.Task.Id).Distinct().Count().ShouldBe(hits.Count, query);
        (hits.Count == expected.Length || hits.Count == 7).ShouldBeTrue(query);
    }
}
