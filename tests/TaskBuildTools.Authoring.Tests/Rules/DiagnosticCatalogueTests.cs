using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>One diagnostic is one catalogue entry, one rule file, one test file and one page, of one name.</summary>
public sealed partial class DiagnosticCatalogueTests
{
    private static readonly string Pages = Path.Combine(RepositoryFolder.Root, "docs", "diagnostics");

    [Fact]
    public void Ids_are_sorted_and_unique_and_have_the_form_of_their_category()
    {
        string[] ids = [.. DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)];

        ids.ShouldBe(ids.Distinct().Order(StringComparer.Ordinal));
        ids.ShouldAllBe(id => Regex.IsMatch(id, "^TBT[12349][0-9]{3}$"));
        DiagnosticCatalogue.All.ShouldAllBe(descriptor => Enum.IsDefined(descriptor.Category));
    }

    [Fact]
    public void Names_are_unique_and_found_in_any_case()
    {
        foreach (DiagnosticDescriptor descriptor in DiagnosticCatalogue.All)
        {
            DiagnosticCatalogue.Find(descriptor.Id.ToLowerInvariant()).ShouldBe(descriptor);
            DiagnosticCatalogue.FindByName(descriptor.Name.ToUpperInvariant()).ShouldBe(descriptor);
        }
    }

    [Fact]
    public void Every_rule_file_has_an_entry_and_every_entry_a_rule_file()
    {
        string source = Path.Combine(RepositoryFolder.Root, "src");
        Dictionary<string, string> declared = [];
        foreach (string file in (string[])
            [
                .. Directory.GetFiles(Path.Combine(source, "TaskBuildTools.Authoring", "Rules"), "*.cs", SearchOption.AllDirectories),
                .. Directory.GetFiles(Path.Combine(source, "TaskBuildTools.SourceGenerator", "Analysis"), "*.cs"),
            ])
        {
            Match match = Declaration().Match(File.ReadAllText(file));
            if (match.Success)
            {
                declared.Add(Path.GetFileNameWithoutExtension(file), match.Groups[1].Value);
            }
        }

        declared.ShouldBe(DiagnosticCatalogue.All.ToDictionary(d => d.Name, d => d.Id), ignoreOrder: true);
    }

    [Fact]
    public void Every_entry_has_a_test_file()
    {
        string tests = Path.Combine(RepositoryFolder.Root, "tests");
        HashSet<string?> files = [.. Directory.GetFiles(tests, "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileName)];

        DiagnosticCatalogue.All.Select(descriptor => descriptor.Name + "Tests.cs").ShouldBeSubsetOf(files!);
    }

    [Fact]
    public void Every_entry_has_a_page_and_every_page_an_entry()
    {
        string[] pages = [.. Directory.GetFiles(Pages, "TBT*.md").Select(path => Path.GetFileName(path))];

        pages.ShouldBe(DiagnosticCatalogue.All.Select(d => $"{d.Id}-{d.Name}.md"), ignoreOrder: true);
        DiagnosticCatalogue.All.ShouldAllBe(d => d.HelpLink.Length == 0 || d.HelpLink.EndsWith($"/docs/diagnostics/{d.Id}-{d.Name}.md"));
    }

    [Fact]
    public void Every_page_begins_with_id_and_title_and_names_the_default_severity()
    {
        foreach (DiagnosticDescriptor descriptor in DiagnosticCatalogue.All)
        {
            string page = File.ReadAllText(Path.Combine(Pages, $"{descriptor.Id}-{descriptor.Name}.md")).ReplaceLineEndings("\n");
            string severity = descriptor.DefaultSeverity.ToString().ToLowerInvariant();
            page.ShouldStartWith(
                $"# {descriptor.Id}: {descriptor.Title}\n\nName: `{descriptor.Name}` · Default severity: {severity}\n");
            page.ShouldContain("\n## How to fix it\n");
        }
    }

    [GeneratedRegex("(?:Descriptor\\s*=\\s*new\\(\\s*|string Id = )\"(TBT[0-9]{4})\"")]
    private static partial Regex Declaration();
}
