using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>Which folder of a project names types of which other one, drawn from the sources.</summary>
internal static class FolderGraph
{
    /// <returns>For each pair of folders, one place that is an example. The root is in no pair: it holds the public types.</returns>
    public static SortedDictionary<(string From, string To), string> Of(ProjectSources sources)
    {
        CSharpCompilation compilation = sources.Compile();
        HashSet<SyntaxTree> trees = [.. sources.Trees];
        SortedDictionary<(string From, string To), string> arrows = [];
        foreach (SyntaxTree tree in sources.Trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            string from = sources.FolderOf(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (TypeOf(model.GetSymbolInfo(name).Symbol)?.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
                    && trees.Contains(declaration.SyntaxTree)
                    && sources.FolderOf(declaration.SyntaxTree) is var to
                    && from.Length > 0 && to.Length > 0 && from != to)
                {
                    arrows.TryAdd((from, to), $"{sources.FileOf(tree)} names {name}");
                }
            }
        }

        return arrows;
    }

    // A member counts too: it may be reached by inference alone.
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition;
}
