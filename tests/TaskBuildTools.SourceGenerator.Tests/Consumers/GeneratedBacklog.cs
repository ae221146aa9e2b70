using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>What the generator gave a consumer.</summary>
internal sealed class GeneratedBacklog(GeneratorDriverRunResult result, Compilation compilation)
{
    public const string FiltersFile = "Backlog.g.cs";
    public const string IdsFile = "Backlog.Id.g.cs";

    public Compilation Compilation => compilation;

    public IReadOnlyList<string> Files => [.. result.Results.Single().GeneratedSources.Select(source => source.HintName)];

    /// <summary>What the compiler reports of the whole project, the generated files included, hidden hints apart.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. result.Diagnostics
            .Concat(compilation.GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    public string this[string file] =>
        result.Results.Single().GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();

    public INamedTypeSymbol? Type(string metadataName) => compilation.GetTypeByMetadataName(metadataName);

    /// <summary>The names of the nested class's members, in the order in which they are written.</summary>
    public IReadOnlyList<string> MembersOf(string nestedClass, string container = "App.Backlog") =>
    [
        .. Type($"{container}+{nestedClass}").ShouldNotBeNull().GetMembers()
            .Where(member => member.CanBeReferencedByName && !member.IsImplicitlyDeclared)
            .Select(member => member.Name),
    ];

    /// <summary>The assembly, compiled and loaded.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).ShouldBeEmpty();
        return Assembly.Load(image.ToArray());
    }
}
