using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Tests.Documentation;

namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>The tables of folders in <c>docs/architecture.md</c>.</summary>
internal static partial class FolderTables
{
    /// <summary>The folders of a project, from the one that imports nothing to the one that may import all; empty without a table.</summary>
    public static string[] Of(string project)
    {
        string page = DocumentationFiles.Text("docs/architecture.md");
        string section = page.Split("\n## ").FirstOrDefault(section => section.StartsWith($"`src/{project}`", StringComparison.Ordinal)) ?? "";
        return [.. FirstCell().Matches(section).Select(static match => match.Groups["folder"].Value)];
    }

    [GeneratedRegex(@"^\| `(?<folder>[\w/]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
