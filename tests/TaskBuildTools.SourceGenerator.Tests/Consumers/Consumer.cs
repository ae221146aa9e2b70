using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskBuildTools.SourceGenerator.Generation;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>A project that uses the package: nullable on, documentation file on, warnings as errors.</summary>
internal sealed record Consumer
{
    public const string ManifestPath = "obj/tasks.manifest.txt";

    public string AssemblyName { get; init; } = "App";

    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "App");

    /// <summary>Null for a project that has not been built yet.</summary>
    public string? Manifest { get; init; } = ManifestText.OfTheExample().ToString();

    public ImmutableArray<string> Sources { get; init; } = [];

    public bool HasRuntime { get; init; } = true;

    /// <summary>The names by which code may reach the library, <c>global</c> among them unless others are given.</summary>
    public ImmutableArray<string> RuntimeAliases { get; init; } = [];

    /// <summary>Other projects that this one references.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public bool HasNullable { get; init; } = true;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public Consumer With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public Consumer With(ManifestText manifest) => this with { Manifest = manifest.ToString() };

    public Consumer WithProgram(string source) => this with { Sources = [source], OutputKind = OutputKind.ConsoleApplication };

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    public ImmutableArray<AdditionalText> AdditionalFiles =>
        Manifest is null ? [] : [new AdditionalFile("notes.txt", "not the manifest"), new AdditionalFile(ManifestPath, Manifest)];

    public BuildOptions Options => new(Properties, ManifestPath);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs")),
        HasRuntime
            ? [.. RuntimeLibrary.Framework, RuntimeLibrary.Reference.WithAliases(RuntimeAliases), .. References]
            : [.. RuntimeLibrary.Framework, .. References],
        new CSharpCompilationOptions(
            OutputKind,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: HasNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new BacklogGenerator().AsSourceGenerator()],
        AdditionalFiles,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratedBacklog Generate()
    {
        GeneratorDriver driver = CreateDriver().RunGeneratorsAndUpdateCompilation(
            Compile(), out Compilation compilation, out _, TestContext.Current.CancellationToken);
        return new GeneratedBacklog(driver.GetRunResult(), compilation);
    }
}
