using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskBuildTools.SourceGenerator.Generation;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

/// <summary>While <c>dotnet watch</c> looks on, the code has a type that no longer exists after any change of a task file.</summary>
public partial class WatchGeneratorTests
{
    private static readonly (string Path, string Content)[] TaskFiles = [("tasks/a.md", "one"), ("tasks/b.md.gz", "two"), ("tasks.schema.yaml", "three")];

    [Fact]
    public void Another_build_does_not_have_it() => Generate(new Consumer(), TaskFiles).ShouldBeNull();

    [Fact]
    public void The_same_files_in_another_order_give_the_same() =>
        Watch([.. TaskFiles.Reverse()]).ShouldBe(Watch(TaskFiles));

    [Theory]
    [InlineData("tasks/a.md")]
    [InlineData("tasks/b.md.gz")]
    [InlineData("tasks.schema.yaml")]
    public void An_edit_gives_another(string edited) =>
        Watch([.. TaskFiles.Select(file => file.Path == edited ? (file.Path, file.Content + " more") : file)]).ShouldNotBe(Watch(TaskFiles));

    [Fact]
    public void So_do_a_new_a_deleted_and_a_moved_file()
    {
        string[] states =
        [
            Watch(TaskFiles),
            Watch([.. TaskFiles, ("tasks/c.md", "")]),
            Watch([.. TaskFiles.Skip(1)]),
            Watch([("tasks/deeper/a.md", "one"), .. TaskFiles.Skip(1)]),
            Watch([]),
        ];

        states.ShouldBeUnique();
    }

    [Fact]
    public void Files_of_other_kinds_change_nothing() => Watch([.. TaskFiles, ("PublicAPI.Shipped.txt", "four")]).ShouldBe(Watch(TaskFiles));

    private static string Watch((string Path, string Content)[] files) =>
        Generate(new Consumer().With("_TaskBuildToolsWatching", "true"), files).ShouldNotBeNull();

    /// <summary>The name of the type, or null where there is none.</summary>
    private static string? Generate(Consumer consumer, (string Path, string Content)[] files)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new WatchGenerator().AsSourceGenerator()],
            files.Select(file => new AdditionalFile(file.Path, file.Content)),
            consumer.ParseOptions,
            consumer.Options);
        driver = driver.RunGeneratorsAndUpdateCompilation(consumer.Compile(), out Compilation compilation, out _, TestContext.Current.CancellationToken);
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity > DiagnosticSeverity.Info).ShouldBeEmpty();
        return driver.GetRunResult().Results.Single().GeneratedSources.SingleOrDefault().SourceText?.ToString() is { } text
            ? TypeName().Match(text).Value
            : null;
    }

    [GeneratedRegex(@"TaskFiles_[0-9a-f]{16}\b")]
    private static partial Regex TypeName();
}
