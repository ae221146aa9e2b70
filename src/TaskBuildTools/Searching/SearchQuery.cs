using System.Text;
using TaskBuildTools.Format;

namespace TaskBuildTools.Searching;

/// <summary>What is searched for: the terms of a text, all of which a task must have. Immutable.</summary>
internal sealed class SearchQuery
{
    private SearchQuery(SearchTerm[] terms) => Terms = terms;

    /// <summary>Without duplicates, in the order written.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    public static SearchQuery Parse(string text)
    {
        var terms = new List<SearchTerm>();
        Span<byte> buffer = stackalloc byte[TextTokenizer.MaxTermLength];
        var tokenizer = new TextTokenizer(Encoding.UTF8.GetBytes(text), buffer);
        while (tokenizer.MoveNext())
        {
            var term = new SearchTerm(tokenizer.Current.ToArray(), tokenizer.IsBeforeAsterisk);
            if (!terms.Exists(other => other.IsPrefix == term.IsPrefix && other.Name.AsSpan().SequenceEqual(term.Name)))
            {
                terms.Add(term);
            }
        }

        return new SearchQuery([.. terms]);
    }

    /// <summary>The folded terms with a space between them: equal texts find the same.</summary>
    public override string ToString() =>
        string.Join(' ', Terms.Select(static term => Encoding.UTF8.GetString(term.Name) + (term.IsPrefix ? "*" : "")));
}
