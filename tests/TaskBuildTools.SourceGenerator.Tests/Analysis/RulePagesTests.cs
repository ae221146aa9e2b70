using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskBuildTools.SourceGenerator.Analysis;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Analysis;

/// <summary>A rule and its page have one name, and the page's example gives the message that the page says.</summary>
public class RulePagesTests
{
    public static TheoryData<DiagnosticAnalyzer> Rules => [new UnknownTaskId(), new TaskIdLiteral(), new BacklogNameConflict()];

    /// <summary>The others need more than one project for an example.</summary>
    public static TheoryData<DiagnosticAnalyzer> RulesOfOneFile => [new UnknownTaskId(), new TaskIdLiteral()];

    [Fact]
    public void No_rule_is_left_out() =>
        typeof(UnknownTaskId).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer))).ShouldBe(Rules.Count);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_help_link_leads_to_the_page_and_the_page_has_title_name_and_severity(DiagnosticAnalyzer analyzer)
    {
        DiagnosticDescriptor rule = analyzer.SupportedDiagnostics.Single();
        string page = Page(analyzer);

        rule.HelpLinkUri.ShouldBe(Address is null ? "" : $"{Address}{rule.Id}-{analyzer.GetType().Name}.md");
        page.ShouldStartWith($"# {rule.Id}: {rule.Title}\n\nName: `{analyzer.GetType().Name}` · Default severity: "
            + (rule.DefaultSeverity == DiagnosticSeverity.Warning ? "warning" : "info"));
    }

    [Theory]
    [MemberData(nameof(RulesOfOneFile))]
    public async Task The_example_gives_its_message_and_the_fixed_one_does_not(DiagnosticAnalyzer analyzer)
    {
        DiagnosticDescriptor rule = analyzer.SupportedDiagnostics.Single();
        string[] blocks = Page(analyzer).Split("```");
        string[] examples = [.. blocks.Where(block => block.StartsWith("csharp\n", StringComparison.Ordinal)).Select(block => block[7..].Trim())];
        string expected = blocks.Single(block => block.StartsWith("text\n", StringComparison.Ordinal))[5..].Trim();

        Diagnostic finding = (await InspectAsync(analyzer, examples[0])).ShouldHaveSingleItem();
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        expected.ShouldBe(
            $"Program.cs({place.StartLinePosition.Line},{place.StartLinePosition.Character + 1}): "
            + $"{rule.DefaultSeverity.ToString().ToLowerInvariant()} {finding.Id}: {finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        (await InspectAsync(analyzer, examples[1])).ShouldBeEmpty();
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> InspectAsync(DiagnosticAnalyzer analyzer, string example)
    {
        Consumer consumer = new Consumer().WithProgram("using TaskBuildTools;\n" + example);
        return Inspection.RunAsync(consumer.Generate().Compilation, consumer, analyzer);
    }

    // Directory.Build.props says where the repository is, if anywhere.
    private static string? Address => typeof(UnknownTaskId).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(static metadata => metadata.Key == "HelpPages")?.Value;

    private static string Page(DiagnosticAnalyzer analyzer)
    {
        string name = $"{analyzer.SupportedDiagnostics.Single().Id}-{analyzer.GetType().Name}.md";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TaskBuildTools.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.ShouldNotBeNull().FullName, "docs", "diagnostics", name))
            .ReplaceLineEndings("\n");
    }
}
