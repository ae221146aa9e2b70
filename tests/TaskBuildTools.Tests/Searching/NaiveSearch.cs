using System.Text;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Searching;

/// <summary>Search by looking at every term of every task, with the formula of BM25 written out.</summary>
internal sealed class NaiveSearch
{
    private readonly (string Id, Dictionary<string, double> Frequencies, double Length)[] _tasks;

    public NaiveSearch(SearchableTask[] tasks) => _tasks =
    [
        .. tasks.Select(task =>
        {
            var terms = new List<(string Term, double Weight)>();
            terms.AddRange(Terms(task.Title).Select(term => (term, 4.0)));
            terms.AddRange((task.Tags ?? []).SelectMany(Terms).Select(term => (term, 3.0)));
            terms.AddRange(Terms(task.Description).Concat(Terms(task.Notes)).Select(term => (term, 2.0)));
            terms.AddRange(Terms(task.Body).Select(term => (term, 1.0)));
            return (
                task.Id,
                terms.GroupBy(pair => pair.Term).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Weight)),
                terms.Sum(pair => pair.Weight));
        }),
    ];

    /// <summary>All hits, best first, and those of equal score by id.</summary>
    public (string Id, double Score)[] Run(params (string Term, bool IsPrefix)[] query)
    {
        double average = _tasks.Average(task => task.Length);
        double[] scores = new double[_tasks.Length];
        bool[] hasAll = [.. _tasks.Select(_ => true)];
        foreach ((string term, bool isPrefix) in query.Distinct())
        {
            double[] frequencies = [.. _tasks.Select(task => task.Frequencies
                .Where(pair => isPrefix ? pair.Key.StartsWith(term, StringComparison.Ordinal) : pair.Key == term).Sum(pair => pair.Value))];
            int documents = frequencies.Count(frequency => frequency > 0);
            double rarity = Math.Log(1 + (_tasks.Length - documents + 0.5) / (documents + 0.5));
            for (int i = 0; i < _tasks.Length; i++)
            {
                hasAll[i] &= frequencies[i] > 0;
                scores[i] += rarity * frequencies[i] * 2.2 / (frequencies[i] + 1.2 * (0.25 + 0.75 * _tasks[i].Length / average));
            }
        }

        return [.. Enumerable.Range(0, _tasks.Length).Where(i => hasAll[i] && query.Length > 0)
            .Select(i => (_tasks[i].Id, scores[i])).OrderByDescending(hit => hit.Item2).ThenBy(hit => hit.Id, StringComparer.Ordinal)];
    }

    public static List<string> Terms(string text)
    {
        var terms = new List<string>();
        var tokenizer = new TextTokenizer(Encoding.UTF8.GetBytes(text), new byte[TextTokenizer.MaxTermLength]);
        while (tokenizer.MoveNext())
        {
            terms.Add(Encoding.UTF8.GetString(tokenizer.Current));
        }

        return terms;
    }
}
