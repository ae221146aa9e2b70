using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RuleSet = TaskBuildTools.Authoring.Rules.RuleSet;

namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>The rule set calls every rule, and nobody else calls one.</summary>
public class RuleCallsTests
{
    private static readonly ProjectSources Authoring = ProjectSources.Of("TaskBuildTools.Authoring");

    [Fact]
    public void The_rule_set_has_what_the_folders_hold()
    {
        RuleSet.Descriptors().Select(static rule => rule.Name)
            .ShouldBe(NamesIn("Rules/Values", "Rules/TaskSets", "Rules/Messages"), ignoreOrder: true);
        RuleSet.TaskSetDescriptors().Select(static rule => rule.Name).ShouldBe(NamesIn("Rules/TaskSets"), ignoreOrder: true);
    }

    [Fact]
    public void No_other_code_calls_a_rule()
    {
        string[] rules = NamesIn("Rules/Values", "Rules/TaskSets");

        rules.ShouldContain("DuplicateId");
        ProjectSources.Names
            .SelectMany(static project => ProjectSources.Of(project.Data).Trees)
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } && rules.Contains(type.Identifier.Text))
            .Select(static call => $"{call.SyntaxTree.FilePath}: {call}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_message_looks_at_nothing() =>
        Authoring.Trees
            .Where(static tree => Authoring.FolderOf(tree) == "Rules/Messages")
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(static method => method.Identifier.Text == "Check")
            .Select(static method => method.SyntaxTree.FilePath)
            .ShouldBeEmpty();

    private static string[] NamesIn(params string[] folders) =>
    [
        .. Authoring.Trees.Where(tree => folders.Contains(Authoring.FolderOf(tree)))
            .Select(static tree => Path.GetFileNameWithoutExtension(tree.FilePath)),
    ];
}
