using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskBuildTools.SourceGenerator.Analysis;
using TaskBuildTools.SourceGenerator.Emitting;

namespace TaskBuildTools.CodeFixes;

/// <summary>Replaces an unknown id by the nearest known one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownTaskIdFix))]
[Shared]
internal sealed class UnknownTaskIdFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownTaskId.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UnknownTaskId.NearestProperty, out string? nearest) && nearest is not null)
            {
                string literal = StringLiteral.Of(nearest);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change to {literal}",
                        cancellation => ExpressionReplacement.ApplyAsync(context.Document, diagnostic, Literal(literal, nearest), cancellation),
                        equivalenceKey: nameof(UnknownTaskIdFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static LiteralExpressionSyntax Literal(string literal, string value) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(literal, value));
}
