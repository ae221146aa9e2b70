using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>Which folder of a project names types of which other one, drawn from the sources.</summary>
internal static class FolderGraph
{
    // Symbols of a whole project take seconds, and more than one test asks for them.
    private static readonly ConcurrentDictionary<string, Lazy<SortedDictionary<(string From, string To), string>>> Drawn = [];

    /// <summary>Draws the graph of a project once.</summary>
    /// <returns>For each pair of folders, one place that is an example. The root is in no pair: it holds the public types.</returns>
    public static IReadOnlyDictionary<(string From, string To), string> Of(string project) =>
        Drawn.GetOrAdd(project, static name => new(() => Draw(ProjectSources.Of(name)))).Value;

    private static SortedDictionary<(string From, string To), string> Draw(ProjectSources sources)
    {
        CSharpCompilation compilation = sources.Compile();
        Dictionary<SyntaxTree, string> folders = sources.Trees.ToDictionary(static tree => tree, sources.FolderOf);
        SortedDictionary<(string From, string To), string> arrows = [];
        foreach ((SyntaxTree tree, string from) in folders.Where(static pair => pair.Value.Length > 0))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (TypeOf(model.GetSymbolInfo(name).Symbol)?.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
                    && folders.TryGetValue(declaration.SyntaxTree, out string? to)
                    && to.Length > 0 && from != to)
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
