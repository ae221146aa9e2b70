using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>The include and exclude patterns of one task folder.</summary>
internal sealed class PathFilter(ImmutableArray<string> include, ImmutableArray<string> exclude)
{
    // Only wildcards match it, so a pattern that does matches all other names too.
    private const string AnyName = "\u0001";

    // A pattern that makes no sense has been reported where it was written.
    private readonly ImmutableArray<GlobPattern> _include = [.. include.Select(GlobPattern.TryParse).OfType<GlobPattern>()];
    private readonly ImmutableArray<GlobPattern> _exclude = [.. exclude.Select(GlobPattern.TryParse).OfType<GlobPattern>()];

    /// <param name="path">Relative to the folder, with <c>/</c>.</param>
    public PathKind Classify(ReadOnlySpan<char> path)
    {
        bool included = _include.IsEmpty ? HasTaskExtension(path) : MatchesAny(_include, path);
        return !included ? PathKind.Foreign : MatchesAny(_exclude, path) ? PathKind.Excluded : PathKind.Candidate;
    }

    /// <summary>Whether an exclude pattern matches.</summary>
    /// <param name="path">As above.</param>
    public bool Excludes(ReadOnlySpan<char> path) => MatchesAny(_exclude, path);

    /// <summary>Whether an exclude pattern matches whatever may be in a folder.</summary>
    /// <param name="path">As above.</param>
    public bool ExcludesAllOf(ReadOnlySpan<char> path) => MatchesAny(_exclude, $"{path}/{AnyName}/{AnyName}");

    // Without regard to case: a "FIX.MD" must not be passed over in silence.
    private static bool HasTaskExtension(ReadOnlySpan<char> path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".md.gz", StringComparison.OrdinalIgnoreCase);

    private static bool MatchesAny(ImmutableArray<GlobPattern> patterns, ReadOnlySpan<char> path)
    {
        foreach (GlobPattern pattern in patterns)
        {
            if (pattern.IsMatch(path))
            {
                return true;
            }
        }

        return false;
    }
}
