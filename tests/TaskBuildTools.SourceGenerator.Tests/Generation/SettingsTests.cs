using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

public class SettingsTests
{
    [Fact]
    public void Without_a_manifest_nothing_is_generated() => Clean(new Consumer { Manifest = null }).Files.ShouldBeEmpty();

    [Fact]
    public void Switched_off_nothing_is_generated() => Clean(new Consumer().With("TaskBuildToolsEnabled", "False")).Files.ShouldBeEmpty();

    [Fact]
    public void A_manifest_without_names_still_gives_the_class()
    {
        GeneratedBacklog generated = Clean(new Consumer().With(new ManifestText()));

        generated.Files.ShouldBe([GeneratedBacklog.FiltersFile, GeneratedBacklog.IdsFile]);
        generated.MembersOf("Id").ShouldBeEmpty();
        generated.Type("App.Backlog").ShouldNotBeNull().GetTypeMembers().Select(type => type.Name).ShouldBe(["Field", "SortKey", "Id"], ignoreOrder: true);
    }

    [Fact]
    public void Where_ids_are_omitted_there_are_no_constants() =>
        Clean(new Consumer().With(new ManifestText().Field("status", "todo").OmitIds())).Files.ShouldBe([GeneratedBacklog.FiltersFile]);

    [Fact]
    public void A_manifest_of_another_version_leaves_a_comment_that_says_so()
    {
        GeneratedBacklog generated = Clean(new Consumer().With(new ManifestText { Version = "2" }));

        generated.Files.ShouldBe([GeneratedBacklog.FiltersFile]);
        generated[GeneratedBacklog.FiltersFile].ShouldContain("has the format version 2, this generator reads 1.");
        generated.Type("App.Backlog").ShouldBeNull();
    }

    [Fact]
    public void Without_the_run_time_library_there_is_a_comment_and_no_part_of_the_class()
    {
        GeneratedBacklog generated = Clean(new Consumer() with { HasRuntime = false });

        generated.Files.ShouldBe([GeneratedBacklog.FiltersFile]);
        generated[GeneratedBacklog.FiltersFile].ShouldContain("does not reference the run-time library");
        generated.Type("App.Backlog").ShouldBeNull();
    }

    [Theory]
    [InlineData("library", 1)]
    [InlineData("library;global", 2)]
    public void Nor_is_there_any_where_the_library_is_known_by_an_alias_only(string aliases, int files) =>
        Clean(new Consumer { RuntimeAliases = [.. aliases.Split(';')] }).Files.Count.ShouldBe(files);

    [Fact]
    public void The_class_is_internal_unless_asked_otherwise()
    {
        Clean(new Consumer()).Type("App.Backlog").ShouldNotBeNull().DeclaredAccessibility.ShouldBe(Accessibility.Internal);
        Clean(new Consumer().With("TaskBuildToolsVisibility", "Public")).Type("App.Backlog").ShouldNotBeNull()
            .DeclaredAccessibility.ShouldBe(Accessibility.Public);
    }

    [Theory]
    [InlineData("App.Core", "", "App.Core.Backlog")]
    [InlineData("App", "Company.Work", "Company.Work.Backlog")]
    [InlineData("My-App", "", "My_App.Backlog")]
    [InlineData("new", "", "new.Backlog")]
    [InlineData("Backlog", "", "Backlog.Backlog")]
    [InlineData("System.App", "", "System.App.Backlog")]
    [InlineData("TaskBuildTools", "", "TaskBuildTools.Backlog")]
    [InlineData("App.TaskBuildTools", "", "App.TaskBuildTools.Backlog")]
    public void The_namespace_is_the_root_namespace_or_the_one_asked_for(string root, string asked, string type) =>
        Clean(new Consumer().With("RootNamespace", root).With("TaskBuildToolsNamespace", asked)).Type(type).ShouldNotBeNull();

    [Fact]
    public void Without_a_root_namespace_the_assembly_gives_it() =>
        Clean(new Consumer { AssemblyName = "Some-Tool" }.With("RootNamespace", "")).Type("Some_Tool.Backlog").ShouldNotBeNull();

    [Fact]
    public void The_index_is_a_file_beside_the_application_by_default() =>
        Clean(new Consumer { AssemblyName = "Some.Tool" })[GeneratedBacklog.FiltersFile].ShouldContain(
            """TaskIndex.Open("Some.Tool.tasks.tbx")""");

    [Fact]
    public void An_embedded_index_is_a_resource_of_the_assembly() =>
        Clean(new Consumer { AssemblyName = "Some.Tool" }.With("TaskBuildToolsIndexMode", "Embedded"))[GeneratedBacklog.FiltersFile].ShouldContain(
            """TaskIndex.OpenEmbedded(typeof(global::App.Backlog).Assembly, "Some.Tool.tasks.tbx")""");

    [Fact]
    public void Without_an_index_there_are_filters_and_ids_only()
    {
        GeneratedBacklog generated = Clean(new Consumer().With("TaskBuildToolsIndexMode", "None"));

        generated.Type("App.Backlog").ShouldNotBeNull().GetMembers().Where(member => member is not INamedTypeSymbol).ShouldBeEmpty();
        generated.MembersOf("Status").ShouldBe(["ToDo", "InProgress", "Todo", "Named", "Names"]);
        generated.MembersOf("Id").ShouldBe(["AddCache", "FixLogin"]);
    }

    [Fact]
    public void An_old_language_version_is_enough() =>
        Clean(new Consumer { LanguageVersion = LanguageVersion.CSharp9 })[GeneratedBacklog.FiltersFile].ShouldNotContain("global using");

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public void A_language_version_without_nullable_references_or_file_scopes_is_enough(LanguageVersion version)
    {
        Consumer consumer = new Consumer { LanguageVersion = version, HasNullable = version >= LanguageVersion.CSharp8 }.With("TaskBuildToolsVisibility", "public");

        Clean(consumer).MembersOf("Id").ShouldBe(["AddCache", "FixLogin"]);
    }

    [Fact]
    public void A_project_that_promises_cls_compliance_keeps_its_promise() =>
        Clean(new Consumer { Sources = ["[assembly: System.CLSCompliant(true)]"] }
            .With("TaskBuildToolsVisibility", "public")
            .With(new ManifestText().Field("status", "todo", "ToDo", "to_do", "2fa").Field("STATUS", "x").Field("Type", "x").Id("1", "One").Id("Ab").Id("ab")));

    [Fact]
    public void Another_part_of_the_class_may_be_written_by_hand() =>
        Clean(new Consumer { Sources = ["namespace App; internal static partial class Backlog { public static int Open => Where(Status.Todo).Count(); }"] })
            .Type("App.Backlog").ShouldNotBeNull().GetMembers("Open").Length.ShouldBe(1);

    [Fact]
    public void Two_projects_that_see_each_other_may_both_have_one()
    {
        GeneratedBacklog library = Clean(new Consumer
        {
            AssemblyName = "Library",
            Sources = ["[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]"],
        }.With("RootNamespace", "Library"));
        var application = new Consumer().WithProgram("System.Console.WriteLine(Backlog.Count + Library.Backlog.Count);");

        ErrorsWith(application, library.Compilation.ToMetadataReference()).ShouldBeEmpty();
    }

    private static IReadOnlyList<Diagnostic> ErrorsWith(Consumer consumer, MetadataReference reference)
    {
        consumer.CreateDriver().RunGeneratorsAndUpdateCompilation(
            consumer.Compile().AddReferences(reference), out Compilation compilation, out _, TestContext.Current.CancellationToken);
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error)];
    }

    private static GeneratedBacklog Clean(Consumer consumer)
    {
        GeneratedBacklog generated = consumer.Generate();
        generated.Problems.ShouldBeEmpty();
        return generated;
    }
}
