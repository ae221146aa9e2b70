using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Globbing;

/// <summary>The include and exclude patterns of one task folder.</summary>
internal sealed class PathFilter(ImmutableArray<string> include, ImmutableArray<string> exclude)
{
    // Only wildcards match it, so a pattern that does matches all other names too.
    private const string AnyName = "\u0001";

    // Markdown, as editors and code hosts know it.
    private static readonly string[] OtherExtensions =
        [".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn", ".mkdown", ".mdtxt", ".mdtext", ".mdx"];

    // A pattern that makes no sense has been reported where it was written.
    private readonly ImmutableArray<GlobPattern> _include = [.. include.Select(GlobPattern.TryParse).OfType<GlobPattern>()];
    private readonly ImmutableArray<GlobPattern> _exclude = [.. exclude.Select(GlobPattern.TryParse).OfType<GlobPattern>()];

    /// <param name="path">Relative to the folder, with <c>/</c>.</param>
    public PathKind Classify(ReadOnlySpan<char> path)
    {
        bool included = _include.IsEmpty ? HasTaskExtension(path) : MatchesAny(_include, path);
        return !included ? PathKind.Foreign : MatchesAny(_exclude, path) ? PathKind.Excluded : PathKind.Candidate;
    }

    /// <summary>
    /// Whether a user would call it a task file: as above, excluded or not; and where no pattern says what is one, also Markdown by
    /// another extension.
    /// </summary>
    /// <param name="path">As above.</param>
    public bool IsTaskLike(ReadOnlySpan<char> path) => Classify(path) != PathKind.Foreign || (_include.IsEmpty && HasOtherExtension(path));

    /// <summary>Whether an exclude pattern matches.</summary>
    /// <param name="path">As above.</param>
    public bool Excludes(ReadOnlySpan<char> path) => MatchesAny(_exclude, path);

    /// <summary>Whether an exclude pattern matches whatever may be in a folder.</summary>
    /// <param name="path">As above.</param>
    public bool ExcludesAllOf(ReadOnlySpan<char> path) => MatchesAny(_exclude, $"{path}/{AnyName}/{AnyName}");

    /// <summary>Whether an exclude pattern matches any task file in a folder, be it not all.</summary>
    /// <param name="path">As above; empty for the task folder itself.</param>
    public bool ExcludesTasksIn(ReadOnlySpan<char> path) =>
        !_exclude.IsEmpty && (MatchesAny(_exclude, path.IsEmpty ? AnyName + ".md" : $"{path}/{AnyName}.md") || ExcludesAllOf(path));

    private static bool HasOtherExtension(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^".gz".Length] : path;
        int dot = name.LastIndexOf('.');
        if (dot < 0)
        {
            return false;
        }

        foreach (string extension in OtherExtensions)
        {
            if (name[dot..].Equals(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
