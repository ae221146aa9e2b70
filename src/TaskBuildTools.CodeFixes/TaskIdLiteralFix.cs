using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Simplification;
using TaskBuildTools.SourceGenerator.Analysis;

namespace TaskBuildTools.CodeFixes;

/// <summary>Replaces the literal of an id by the constant of <c>Backlog.Id</c>, as short as the place allows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskIdLiteralFix))]
[Shared]
internal sealed class TaskIdLiteralFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TaskIdLiteral.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(TaskIdLiteral.ConstantProperty, out string? constant) && constant is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Use the constant of Backlog.Id",
                        cancellation => ExpressionReplacement.ApplyAsync(
                            context.Document,
                            diagnostic,
                            SyntaxFactory.ParseExpression(constant).WithAdditionalAnnotations(Simplifier.Annotation),
                            cancellation),
                        equivalenceKey: nameof(TaskIdLiteralFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
