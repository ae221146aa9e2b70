using TaskBuildTools.Format;
using TaskBuildTools.Searching;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks that a search finds.</summary>
internal sealed class SearchFilter(SearchQuery query) : LeafFilter
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitSearch(query.ToString());

    public override string ToString() => $"search {FilterText.Quoted(query.ToString())}";

    internal override void AddSections(IndexColumns columns, SectionSet sections) => sections.Add(SectionKind.TextIndex);

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        var words = new ulong[FilterChunk.TotalWords(snapshot)];
        foreach (int ordinal in TextSearch.Run(snapshot.Text, query).Ordinals)
        {
            words[ordinal >> 6] |= 1UL << (ordinal & 63);
        }

        return ResolvedFilter.OfWords(snapshot, words, "search in the text index, once");
    }
}
