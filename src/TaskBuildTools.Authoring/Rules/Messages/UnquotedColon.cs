using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1005: a plain value contains <c>: </c>, which begins a mapping in YAML.</summary>
internal static class UnquotedColon
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1005", nameof(UnquotedColon), "A value without quotes contains a colon and a space", DiagnosticSeverity.Error);

    private const int LongestCure = 80;

    /// <param name="path">The file.</param>
    /// <param name="span">The colon.</param>
    /// <param name="key">Whose value it is; may be empty.</param>
    /// <param name="value">The value; empty when it began on an earlier line.</param>
    public static Finding Create(string path, SourceSpan span, string key, string value)
    {
        string whose = key.Length == 0 ? "This value" : $"The value of '{MessageText.Of(key)}'";
        string cure = value.Length is 0 or > LongestCure
            ? "put the value in quotes, or indent the line like the other fields if it is one"
            : $"put the value in quotes: '{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return new Finding(Descriptor, path, span, $"{whose} contains a colon and a space, which begin a new key in YAML; {cure}", MessageText.Of(key));
    }
}
