using System.Text.RegularExpressions;

namespace TaskBuildTools.Authoring.Tests.Documentation;

/// <summary>Every relative link leads to a file or folder of the repository, and every anchor to a heading.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => DocumentationFiles.All;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relative_link_leads_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(DocumentationFiles.FullPath(document))!;

        RelativeLinks(document)
            .Where(link => link.Path.Length > 0 && !Path.Exists(Path.Combine(folder, link.Path)))
            .Select(link => link.Path)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_anchor_is_that_of_a_heading(string document)
    {
        string folder = Path.GetDirectoryName(DocumentationFiles.FullPath(document))!;

        RelativeLinks(document)
            .Where(link => link.Anchor.Length > 0)
            .Where(link => !Anchors(link.Path.Length == 0 ? DocumentationFiles.FullPath(document) : Path.Combine(folder, link.Path)).Contains(link.Anchor))
            .Select(link => $"{link.Path}#{link.Anchor}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_links_of_the_read_me_are_found() =>
        RelativeLinks("README.md").Select(link => link.Path).ShouldContain("docs/diagnostics/README.md");

    private static IEnumerable<(string Path, string Anchor)> RelativeLinks(string document) =>
        Link().Matches(Code().Replace(DocumentationFiles.Text(document), ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => target.Split('#', 2))
            .Select(parts => (parts[0], parts.Length == 2 ? parts[1] : ""));

    private static HashSet<string> Anchors(string file) =>
    [
        .. Heading().Matches(Fence().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), ""))
            .Select(match => NotInAnchors().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-')),
    ];

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
