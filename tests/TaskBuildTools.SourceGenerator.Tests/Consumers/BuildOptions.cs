using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskBuildTools.SourceGenerator.Configuration;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>What the SDK hands to the compiler: properties, and the mark of the manifest.</summary>
internal sealed class BuildOptions(IReadOnlyDictionary<string, string> properties, string? manifestPath) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(property => "build_property." + property.Key, property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
        textFile.Path == manifestPath ? new() { [ManifestFile.MetadataName] = "true" } : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
