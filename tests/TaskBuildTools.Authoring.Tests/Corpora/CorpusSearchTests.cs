using System.Text;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>Real backlogs are searched as if every task were read: for words of all kinds, rare and common.</summary>
public sealed class CorpusSearchTests
{
    [Theory]
    [InlineData("agent-task-management-system/tasks", "default")]
    [InlineData("backlog-md/backlog", "backlog.md")]
    public void Every_word_finds_the_tasks_that_have_it(string corpus, string preset)
    {
        string? corpora = RepositoryFolder.Corpora;
        Assert.SkipUnless(corpora is not null, "The real task files are not beside this repository.");
        using Workspace workspace = new();
        // Real backlogs have real mistakes, which are not what is looked at here.
        TaskFolder folder = new(Path.Combine(corpora!, corpus), [], []);
        workspace.Build(request => request with { Folders = [folder], Schema = preset, Baseline = workspace["known"], UpdateBaseline = true });
        workspace.Build(request => request with { Folders = [folder], Schema = preset, Baseline = workspace["known"], TextIndex = true })
            .Counts.Errors.ShouldBe(0);
        using TaskIndex index = TaskIndex.Open(workspace["obj/tasks.tbx"]);
        Dictionary<string, List<string>> expected = new(StringComparer.Ordinal);
        foreach (TaskRef task in index.All)
        {
            string[] texts = [task.Title, task.Description ?? "", task.Notes ?? "", .. task.Tags, task.Body];
            foreach (string term in texts.SelectMany(Terms).Distinct())
            {
                (expected.TryGetValue(term, out List<string>? ids) ? ids : expected[term] = []).Add(task.Id);
            }
        }

        expected.Count.ShouldBeGreaterThan(1_000);
        foreach ((string term, List<string> ids) in expected)
        {
            string[] found = [.. index.Search(term, int.MaxValue).Select(hit => hit.Task.Id).Order(Utf8Order.Instance)];
            found.ShouldBe([.. ids], term);
        }
    }

    private static List<string> Terms(string text)
    {
        List<string> terms = [];
        TextTokenizer tokenizer = new(Encoding.UTF8.GetBytes(text), new byte[TextTokenizer.MaxTermLength]);
        while (tokenizer.MoveNext())
        {
            terms.Add(Encoding.UTF8.GetString(tokenizer.Current));
        }

        return terms;
    }
}
