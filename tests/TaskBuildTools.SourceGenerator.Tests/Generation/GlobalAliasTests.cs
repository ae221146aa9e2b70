using Microsoft.CodeAnalysis;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

/// <summary>The alias that lets top-level statements say <c>Backlog</c> never takes the name from hand-written code.</summary>
public class GlobalAliasTests
{
    private const string Alias = "global using Backlog = global::App.Backlog;";

    [Fact]
    public void Where_nothing_else_has_the_name_there_is_an_alias() => Generated("System.Console.WriteLine(Backlog.Count);").ShouldContain(Alias);

    [Theory]
    [InlineData("App.Domain")]
    [InlineData("Other")]
    public void A_type_that_a_file_imports_keeps_its_name(string place) =>
        Generated(
            $"using {place}; System.Console.WriteLine(new Backlog().Size + App.Backlog.Count);",
            $$"""namespace {{place}} { internal class Backlog { public int Size => 1; } }""").ShouldNotContain(Alias);

    [Theory]
    [InlineData("internal class Backlog { }")]
    [InlineData("internal struct Backlog { }")]
    [InlineData("internal record Backlog;")]
    [InlineData("internal class Backlog<T> { } internal class Backlog : Backlog<int> { }")]
    public void A_type_outside_any_namespace_keeps_its_name(string type) =>
        Generated("System.Console.WriteLine(new Backlog().ToString() + App.Backlog.Count);", type).ShouldNotContain(Alias);

    [Fact]
    public void A_delegate_keeps_its_name() =>
        Generated("Backlog size = () => App.Backlog.Count; System.Console.WriteLine(size());", "internal delegate int Backlog();").ShouldNotContain(Alias);

    [Theory]
    [InlineData("")]
    [InlineData("global ")]
    public void An_alias_of_the_project_keeps_its_meaning(string scope) =>
        Generated($"{scope}using Backlog = System.Text.StringBuilder; System.Console.WriteLine(new Backlog().Length + App.Backlog.Count);").ShouldNotContain(Alias);

    [Fact]
    public void A_namespace_keeps_its_name() =>
        Generated("System.Console.WriteLine(new Backlog.Item().ToString() + App.Backlog.Count);", "namespace Backlog { internal class Item { } }").ShouldNotContain(Alias);

    [Theory]
    [InlineData("namespace App { static partial class Backlog { internal const int Size = 1; } }")]
    [InlineData("namespace Other { internal class Board { internal class Backlog { } } }")]
    [InlineData("namespace Other { using Backlog = System.Text.StringBuilder; internal class Board { internal Backlog Text => new(); } }")]
    public void What_is_in_nobodys_way_changes_nothing(string source) =>
        Generated("System.Console.WriteLine(Backlog.Count);", source).ShouldContain(Alias);

    [Theory]
    [InlineData("public class Backlog { public int Size => 1; }", "new Backlog().Size")]
    [InlineData("namespace Backlog { public class Item { } }", "new Backlog.Item().ToString()")]
    [InlineData("namespace Backlog.Client { public class Item { } }", "new Backlog.Client.Item().ToString()")]
    public void What_a_referenced_project_has_outside_any_namespace_keeps_its_name(string library, string use)
    {
        string program = $"System.Console.WriteLine({use} + App.Backlog.Count);";
        Generated(new Consumer { References = [Library(library)] }.WithProgram(program)).ShouldNotContain(Alias);
    }

    [Fact]
    public void What_a_referenced_project_keeps_to_itself_changes_nothing() =>
        Generated(new Consumer { References = [Library("internal class Backlog { }")] }.WithProgram("System.Console.WriteLine(Backlog.Count);")).ShouldContain(Alias);

    private static CompilationReference Library(string source) =>
        (new Consumer { AssemblyName = "Library", Manifest = null } with { Sources = [source] }).Compile().ToMetadataReference();

    private static string Generated(Consumer consumer)
    {
        GeneratedBacklog generated = consumer.Generate();
        generated.Problems.ShouldBeEmpty();
        return generated[GeneratedBacklog.FiltersFile];
    }

    private static string Generated(string program, params string[] sources) =>
        Generated(new Consumer().WithProgram(program) with { Sources = [program, .. sources] });
}
