using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Records;

/// <summary>The files that use one well-known name of a field.</summary>
internal sealed class SynonymUses
{
    /// <summary>Places that a finding shows; the count tells of the others.</summary>
    private const int MaximumPlaces = 5;

    /// <summary>The first.</summary>
    public List<(string Path, SourceSpan Span)> Places { get; } = [];

    public int Count { get; private set; }

    /// <summary>Those that have another key of the same field, too.</summary>
    public int WithAnother { get; private set; }

    public void Add(string path, SynonymUse use)
    {
        Count++;
        WithAnother += use.HasAnother ? 1 : 0;
        if (Places.Count < MaximumPlaces)
        {
            Places.Add((path, use.Span));
        }
    }
}
