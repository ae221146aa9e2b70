using Microsoft.CodeAnalysis;
using TaskBuildTools.SourceGenerator.Analysis;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Analysis;

/// <summary>Two projects with one root namespace: the generated code compiles without a warning, and one finding names the way out.</summary>
public class BacklogNameConflictTests
{
    private const string SharedWithTests = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App.Tests\")]";

    [Fact]
    public async Task An_internal_class_that_is_shared_is_named_once() =>
        (await FindAsync(Tests(Library(SharedWithTests)))).ShouldBe(
            ["The generated class App.Backlog hides the class of the same name in App; set TaskBuildToolsNamespace in one of the two projects"]);

    [Fact]
    public async Task So_is_a_public_one() =>
        (await FindAsync(Tests(Library(library => library.With("TaskBuildToolsVisibility", "public"))).With("TaskBuildToolsVisibility", "public")))
            .ShouldHaveSingleItem().ShouldContain("the class of the same name in App;");

    [Fact]
    public async Task Each_of_several_projects_is_named() =>
        (await FindAsync(Tests(Library(SharedWithTests), Library(SharedWithTests, library => library with { AssemblyName = "App.Core" })))).Count.ShouldBe(2);

    [Fact]
    public async Task So_is_a_namespace_of_that_name() =>
        (await FindAsync(Tests(Library("namespace App.Backlog { /// <summary>An item.</summary>\npublic class Item { } }", library => library with { Manifest = null }))))
            .ShouldHaveSingleItem().ShouldContain("hides the namespace of the same name in App;");

    [Fact]
    public async Task A_class_that_this_project_does_not_see_is_not() =>
        (await FindAsync(Tests(Library("")))).ShouldBeEmpty();

    [Fact]
    public async Task Nor_is_one_in_another_namespace() =>
        (await FindAsync(Tests(Library(SharedWithTests)).With("TaskBuildToolsNamespace", "App.Tests"))).ShouldBeEmpty();

    [Fact]
    public async Task Nor_is_one_behind_an_alias() =>
        (await FindAsync(Tests(Library(SharedWithTests).WithAliases(["app"])))).ShouldBeEmpty();

    [Fact]
    public async Task Nor_is_one_where_this_project_generates_none() =>
        (await FindAsync(Tests(Library(SharedWithTests)) with { Manifest = null })).ShouldBeEmpty();

    private static Consumer Tests(params MetadataReference[] references) =>
        new() { AssemblyName = "App.Tests", References = [.. references] };

    private static CompilationReference Library(string source, Func<Consumer, Consumer>? change = null)
    {
        GeneratedBacklog generated = (change ?? (library => library))(new Consumer { Sources = [source] }).Generate();
        generated.Problems.ShouldBeEmpty();
        return generated.Compilation.ToMetadataReference();
    }

    private static CompilationReference Library(Func<Consumer, Consumer> change) => Library("", change);

    /// <summary>After it is clear that the generated code, with every warning an error, compiles.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(Consumer consumer)
    {
        GeneratedBacklog generated = consumer.Generate();
        generated.Problems.ShouldBeEmpty();
        return
        [
            .. (await Inspection.RunAsync(generated.Compilation, consumer, new BacklogNameConflict()))
                .Select(finding => finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }
}
