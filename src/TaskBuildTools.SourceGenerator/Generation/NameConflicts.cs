using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>
/// What else hand-written code calls <c>Backlog</c>. A global alias of that name would take the place of a type that a file
/// imports, be ambiguous beside one in the global namespace, and not compile beside an alias of the same name.
/// </summary>
internal static class NameConflicts
{
    /// <summary>The place of something that is in the way wherever the generated class is.</summary>
    private const string AnyNamespace = "*";

    /// <summary>The namespaces of types named <c>Backlog</c>, in ordinal order; the generated class's own may be among them.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> In(SyntaxValueProvider code) => code
        .CreateSyntaxProvider(static (node, _) => IsNamed(node), static (found, _) => PlaceOf(found.Node))
        .Collect()
        .Select(static (places, _) => new EquatableArray<string>(
            [.. places.Distinct(StringComparer.Ordinal).OrderBy(place => place, StringComparer.Ordinal)]));

    private static bool IsNamed(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: BacklogSettings.ClassName, Parent: CompilationUnitSyntax } => true,
        BaseTypeDeclarationSyntax { Identifier.ValueText: BacklogSettings.ClassName } type => IsAtTop(type),
        DelegateDeclarationSyntax { Identifier.ValueText: BacklogSettings.ClassName } type => IsAtTop(type),
        BaseNamespaceDeclarationSyntax { Parent: CompilationUnitSyntax } name => FirstOf(name.Name) == BacklogSettings.ClassName,
        _ => false,
    };

    private static bool IsAtTop(MemberDeclarationSyntax type) => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;

    private static string PlaceOf(SyntaxNode node)
    {
        if (node is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax))
        {
            return AnyNamespace;
        }

        IEnumerable<string> names = node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().SelectMany(part => Parts(part.Name));
        return string.Join(".", names);
    }

    private static string FirstOf(NameSyntax name) => Parts(name).FirstOrDefault() ?? "";

    private static IEnumerable<string> Parts(NameSyntax name) =>
        name.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(part => part.Identifier.ValueText);
}
