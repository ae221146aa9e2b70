using System.Text.RegularExpressions;

namespace TaskBuildTools.Authoring.Tests.Documentation;

/// <summary>The read-me's table of settings is the whole of what the props and targets take from a project, and no more.</summary>
public sealed partial class SettingsTableTests
{
    public static TheoryData<string> Documents => DocumentationFiles.All;

    private static string[] Properties { get; } = Sorted(
        PropertyInBuild().Matches(DocumentationFiles.Text("build/TaskBuildTools.props") + DocumentationFiles.Text("build/TaskBuildTools.targets")));

    [Fact]
    public void The_table_lists_the_properties_of_props_and_targets()
    {
        string[] documented = Sorted(TableRow().Matches(DocumentationFiles.Text("README.md")));

        documented.ShouldContain("TaskBuildToolsEnabled");
        documented.ShouldBe(Properties);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_names_no_other_property(string document) =>
        Sorted(Mention().Matches(DocumentationFiles.Text(document))).Except(Properties).ShouldBeEmpty();

    private static string[] Sorted(MatchCollection matches) =>
        [.. matches.Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(\$\(|<CompilerVisibleProperty Include="")(?<name>TaskBuildTools[A-Z]\w*)")]
    private static partial Regex PropertyInBuild();

    [GeneratedRegex(@"^\| `(?<name>TaskBuildTools[A-Z]\w*)` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    // The generator's mark on the manifest is metadata that the targets set, no property.
    [GeneratedRegex(@"\b(?!TaskBuildToolsManifest\b)(?<name>TaskBuildTools[A-Z]\w*)")]
    private static partial Regex Mention();
}
