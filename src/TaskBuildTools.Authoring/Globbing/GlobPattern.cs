namespace TaskBuildTools.Authoring.Globbing;

/// <summary>
/// An include or exclude pattern of a task folder, matched against a path that is relative to that folder and written
/// with <c>/</c>. <c>*</c> is any run of characters within one segment, <c>?</c> one character, <c>**</c> any number of
/// segments (none included), <c>{a,b}</c> a choice; upper and lower case differ. <c>docs/</c> means <c>docs/**</c>; a
/// <c>\</c> is read as <c>/</c>, and a leading <c>./</c> or <c>/</c> is dropped. Immutable and thread-safe; a match takes
/// linear time and allocates nothing.
/// </summary>
internal sealed class GlobPattern
{
    private readonly GlobAutomaton? _automaton;
    private readonly Shape _shape;
    private readonly string _prefix = "";
    private readonly string _suffix = "";

    private GlobPattern(string text, GlobAutomaton automaton)
    {
        Text = text;
        if (text.EndsWith("/**", StringComparison.Ordinal) && IsLiteral(text.AsSpan(0, text.Length - 3)))
        {
            _shape = Shape.Below;
            _prefix = text[..^2];
            return;
        }

        bool anywhere = text.StartsWith("**/", StringComparison.Ordinal);
        if (anywhere && text.Length > 6 && text.EndsWith("/**", StringComparison.Ordinal) && IsLiteral(text.AsSpan(3, text.Length - 6)))
        {
            _shape = Shape.BelowAnywhere;
            _prefix = text[3..^2];
            _suffix = "/" + _prefix;
            return;
        }

        string name = anywhere ? text[3..] : text;
        int star = name.IndexOf('*', StringComparison.Ordinal);
        bool isPlain = !name.Contains('/', StringComparison.Ordinal) && !name.EndsWith("**", StringComparison.Ordinal);
        if (isPlain && star >= 0 && IsLiteral(name.AsSpan(0, star)) && IsLiteral(name.AsSpan(star + 1)))
        {
            _shape = anywhere ? Shape.NameAnywhere : Shape.NameAtTop;
            _prefix = name[..star];
            _suffix = name[(star + 1)..];
            return;
        }

        _shape = Shape.General;
        _automaton = automaton;
    }

    // The common shapes need no automaton; a folder of 100,000 files is matched with some patterns in every build.
    private enum Shape
    {
        General,
        Below,
        BelowAnywhere,
        NameAnywhere,
        NameAtTop,
    }

    /// <summary>The pattern, tidied.</summary>
    public string Text { get; }

    /// <summary>The pattern, or null for one that is empty or too long (see <see cref="GlobCompiler.MaximumLength"/>).</summary>
    public static GlobPattern? TryParse(string pattern)
    {
        string text = pattern.Trim().Replace('\\', '/');
        while (text.StartsWith("./", StringComparison.Ordinal))
        {
            text = text[2..];
        }

        text = text.TrimStart('/');
        if (text.EndsWith('/'))
        {
            text += "**";
        }

        return text.Length > 0 && GlobCompiler.Compile(text, GlobSyntax.FilePaths) is { } automaton
            ? new GlobPattern(text, automaton)
            : null;
    }

    public bool IsMatch(ReadOnlySpan<char> path)
    {
        switch (_shape)
        {
            case Shape.Below:
                return path.StartsWith(_prefix) && path.Length > _prefix.Length;
            case Shape.BelowAnywhere:
                return path.StartsWith(_prefix) || path.Contains(_suffix, StringComparison.Ordinal);
            case Shape.NameAnywhere:
                return IsNameMatch(path[(path.LastIndexOf('/') + 1)..]);
            case Shape.NameAtTop:
                return !path.Contains('/') && IsNameMatch(path);
            default:
                return _automaton!.IsMatch(path);
        }
    }

    public override string ToString() => Text;

    private static bool IsLiteral(ReadOnlySpan<char> text) => text.IndexOfAny("*?{") < 0;

    private bool IsNameMatch(ReadOnlySpan<char> name) =>
        name.Length >= _prefix.Length + _suffix.Length && name.StartsWith(_prefix) && name.EndsWith(_suffix);
}
