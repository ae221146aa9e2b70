using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;

namespace TaskBuildTools.Authoring.Tests.Documentation;

/// <summary>Tables of the documents that repeat what code says: what each should be, and how it is written.</summary>
internal static class GeneratedTables
{
    /// <summary>Set to 1, the tests write the tables instead of comparing them.</summary>
    public const string Switch = "UPDATE_DOCS";

    private static readonly Dictionary<string, (string Heading, Func<IEnumerable<string>> Rows)> Tables = new(StringComparer.Ordinal)
    {
        ["docs/diagnostics/README.md"] = ("| id | name | default severity | title |", () => DiagnosticCatalogue.All.Select(Row)),
    };

    public static TheoryData<string> Documents => [.. Tables.Keys];

    public static bool IsUpdating => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>The document with its table as the code says.</summary>
    public static string Expected(string document)
    {
        (string heading, Func<IEnumerable<string>> rows) = Tables[document];
        string[] lines = DocumentationFiles.Text(document).Split('\n');
        int start = Array.IndexOf(lines, heading) + 2;
        int end = Array.FindIndex(lines, start, static line => !line.StartsWith('|'));
        return string.Join('\n', [.. lines[..start], .. rows(), .. lines[end..]]);
    }

    private static string Row(DiagnosticDescriptor entry) =>
        $"| [{entry.Id}]({entry.Id}-{entry.Name}.md) | {entry.Name} | {entry.DefaultSeverity.ToString().ToLowerInvariant()} | {entry.Title} |";
}
