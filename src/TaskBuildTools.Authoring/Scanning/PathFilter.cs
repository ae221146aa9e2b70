using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>The include and exclude patterns of one task folder.</summary>
internal sealed class PathFilter(ImmutableArray<string> include, ImmutableArray<string> exclude)
{
    // A pattern that makes no sense has been reported where it was written.
    private readonly ImmutableArray<GlobPattern> _include = [.. include.Select(GlobPattern.TryParse).OfType<GlobPattern>()];
    private readonly ImmutableArray<GlobPattern> _exclude = [.. exclude.Select(GlobPattern.TryParse).OfType<GlobPattern>()];

    /// <param name="path">Relative to the folder, with <c>/</c>.</param>
    public PathKind Classify(ReadOnlySpan<char> path)
    {
        bool included = _include.IsEmpty ? HasTaskExtension(path) : MatchesAny(_include, path);
        return !included ? PathKind.Foreign : MatchesAny(_exclude, path) ? PathKind.Excluded : PathKind.Candidate;
    }

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
