namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// Turns paths relative to the project into URIs: relative to the root of the sources where the file is below it, else
/// absolute. Percent-encoded (RFC 3986). Immutable and thread-safe.
/// </summary>
/// <param name="projectDirectory">Absolute; the paths of findings are relative to it.</param>
/// <param name="sourceRoot">Absolute.</param>
internal sealed class SarifPaths(string projectDirectory, string sourceRoot)
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(sourceRoot));

    /// <summary>The URI, and whether it is relative to the root of the sources.</summary>
    public (string Uri, bool IsRelative) ToUri(string path)
    {
        string full = Path.GetFullPath(path.Replace('/', Path.DirectorySeparatorChar), projectDirectory);
        return BelowRoot(full) is { } below ? (Encode(below), true) : (Absolute(full), false);
    }

    /// <summary>The path relative to the root of the sources, with <c>/</c>; above the root, a path that begins with <c>..</c>.</summary>
    public string FromRoot(string path) =>
        Path.GetRelativePath(_root, Path.GetFullPath(path, projectDirectory)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether a file is below the root of the sources.</summary>
    public bool IsBelowRoot(string path) => BelowRoot(Path.GetFullPath(path, projectDirectory)) is not null;

    /// <summary>The absolute path of one that <see cref="FromRoot"/> gave.</summary>
    public string ToFullPath(string fromRoot) => Path.GetFullPath(fromRoot.Replace('/', Path.DirectorySeparatorChar), _root);

    private string? BelowRoot(string full)
    {
        if (!full.StartsWith(_root, Comparison))
        {
            return null;
        }

        // The root of a file system ends with the separator already.
        int start = Path.EndsInDirectorySeparator(_root) ? _root.Length : _root.Length + 1;
        return full.Length > start && full[start - 1] == Path.DirectorySeparatorChar ? full[start..] : null;
    }

    private static string Absolute(string full)
    {
        string root = Path.GetPathRoot(full) ?? "";
        string rest = Encode(full[root.Length..]);
        if (root.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return "file://" + Encode(root[2..]) + "/" + rest;
        }

        string drive = root.Trim(Path.DirectorySeparatorChar);
        return drive.Length == 0 ? "file:///" + rest : "file:///" + drive + "/" + rest;
    }

    private static string Encode(string path) => string.Join(
        '/', path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString));
}
