using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskBuildTools.CodeFixes;

/// <summary>Puts another expression in the place that a diagnostic points at, and keeps the trivia around it.</summary>
internal static class ExpressionReplacement
{
    public static async Task<Document> ApplyAsync(
        Document document, Diagnostic diagnostic, ExpressionSyntax replacement, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        // The innermost: an argument and its expression have the same span.
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
            ? document.WithSyntaxRoot(root.ReplaceNode(expression, replacement.WithTriviaFrom(expression)))
            : document;
    }
}
