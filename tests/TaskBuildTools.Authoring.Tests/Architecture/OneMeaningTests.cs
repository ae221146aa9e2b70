using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>A name of a folder or of a type tells where in <c>src</c> one is.</summary>
public class OneMeaningTests
{
    // They mean the same in both projects: guarded calls into the application, public types as JSON, and the tasks as they were at one moment.
    private static readonly string[] SharedFolders = ["Callbacks", "Json", "Snapshots"];

    // The reports are public and belong to their questions.
    private static readonly string[] FoldersOfAnotherNamespace = ["Analytics/Reports"];

    private static ProjectSources[] Projects => [.. ProjectSources.Names.Select(static row => ProjectSources.Of(row.Data))];

    [Fact]
    public void No_folder_name_is_used_for_two_things() =>
        Projects
            .SelectMany(static project => project.Trees.Select(project.FolderOf).Distinct().Where(static folder => folder.Length > 0)
                .Select(static folder => folder.Split('/')[^1]))
            .GroupBy(static name => name)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key)
            .ShouldBe(SharedFolders, ignoreOrder: true);

    [Fact]
    public void No_type_name_is_used_for_two_types() =>
        Projects
            .SelectMany(static project => project.Trees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
                .Where(static type => type.Parent is BaseNamespaceDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.FileKeyword))
                .Select(static type => (type.Identifier.Text, Arity: (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0))
                .Distinct())
            .GroupBy(static type => type)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key.Text)
            .ShouldBeEmpty();

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() =>
        Projects
            .SelectMany(static project => project.Trees
                .Where(tree => !FoldersOfAnotherNamespace.Contains(project.FolderOf(tree)))
                .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>(), static (tree, space) => (tree, Name: space.Name.ToString()))
                .Where(static pair => pair.Name.StartsWith("TaskBuildTools", StringComparison.Ordinal))
                .Where(pair => pair.Name != (project.FolderOf(pair.tree) is { Length: > 0 } folder ? $"{project.Name}.{folder.Replace('/', '.')}" : project.Name))
                .Select(pair => $"{project.Name}/{project.FileOf(pair.tree)} has the namespace {pair.Name}"))
            .ShouldBeEmpty();
}
