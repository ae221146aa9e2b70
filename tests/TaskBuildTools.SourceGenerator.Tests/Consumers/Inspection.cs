using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>Runs an analyzer, and the fix of what it finds, over a consumer and what was generated for it.</summary>
internal static class Inspection
{
    /// <summary>Each finding as <c>line: [code that is marked] message</c>, in the order of the file.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this Consumer consumer, DiagnosticAnalyzer analyzer)
    {
        Compilation compilation = consumer.Generate().Compilation;
        return
        [
            .. (await RunAsync(compilation, consumer, analyzer)).Select(finding =>
            {
                FileLinePositionSpan place = finding.Location.GetLineSpan();
                string code = finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan);
                return $"{place.StartLinePosition.Line + 1}: [{code}] {finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
            }),
        ];
    }

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, Consumer consumer, DiagnosticAnalyzer analyzer)
    {
        ImmutableArray<Diagnostic> findings = await compilation
            .WithAnalyzers([analyzer], new AnalyzerOptions(consumer.AdditionalFiles, consumer.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        findings.ShouldAllBe(finding => finding.Id != "AD0001");
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>The consumer's only source after the fix of its only finding, and the title of that fix; null if none is offered.</summary>
    public static async Task<(string Title, string Source)?> FixAsync(this Consumer consumer, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        GeneratedBacklog generated = consumer.Generate();
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject(consumer.AssemblyName, LanguageNames.CSharp)
            .WithParseOptions(consumer.ParseOptions)
            .WithCompilationOptions(consumer.Compile().Options)
            .WithMetadataReferences(consumer.Compile().References);
        foreach (string file in generated.Files)
        {
            project = project.AddDocument(file, SourceText.From(generated[file])).Project;
        }

        Document document = project.AddDocument("Source0.cs", SourceText.From(consumer.Sources.Single()));

        Compilation compilation = (await document.Project.GetCompilationAsync(cancellation)).ShouldNotBeNull();
        Diagnostic finding = (await RunAsync(compilation, consumer, analyzer)).ShouldHaveSingleItem();
        CodeAction? action = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (offered, _) => action = offered, cancellation));
        if (action is null)
        {
            return null;
        }

        var change = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        Document changed = change.ChangedSolution.GetDocument(document.Id).ShouldNotBeNull();
        Compilation after = (await changed.Project.GetCompilationAsync(cancellation)).ShouldNotBeNull();
        after.GetDiagnostics(cancellation).Where(problem => problem.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return (action.Title, (await changed.GetTextAsync(cancellation)).ToString());
    }
}
