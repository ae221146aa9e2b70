namespace TaskBuildTools.Authoring.Findings;

/// <summary>The form of this product's ids: <c>TBT</c> and four digits.</summary>
internal static class DiagnosticId
{
    private const string Prefix = "TBT";

    /// <summary>Whether it has that form, in whatever case; not whether there is such a diagnostic.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) =>
        text.Length == Prefix.Length + 4
        && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && !text[Prefix.Length..].ContainsAnyExceptInRange('0', '9');
}
