using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>How the class <c>Backlog</c> of one project looks, apart from the names of its tasks.</summary>
/// <param name="Namespace">A legal namespace, or empty for the global one.</param>
/// <param name="AssemblyName">Names the index: <c>AssemblyName.tasks.tbx</c>.</param>
/// <param name="IndexMode">How the index is opened.</param>
/// <param name="IsPublic">Whether other assemblies see the class.</param>
/// <param name="HasRuntime">Whether the run-time library is there to bind to.</param>
/// <param name="HasAlias">Whether files outside the namespace, such as one with top-level statements, get a global alias.</param>
/// <param name="HasNullableReferences">Whether the language version has nullable reference types.</param>
internal sealed record BacklogSettings(
    string Namespace,
    string AssemblyName,
    IndexMode IndexMode,
    bool IsPublic,
    bool HasRuntime,
    bool HasAlias,
    bool HasNullableReferences)
{
    public const string ClassName = "Backlog";

    /// <summary>The class's name in code, safe from whatever the place has in scope.</summary>
    public string QualifiedClassName => QualifiedClassNameIn(Namespace);

    public static string QualifiedClassNameIn(string name) => name.Length == 0 ? $"global::{ClassName}" : $"global::{name}.{ClassName}";

    /// <summary>A legal namespace, or empty for the global one.</summary>
    public static string NamespaceOf(BuildProperties properties, string? assemblyName) =>
        // The SDK always sets RootNamespace; a build without it gets what the SDK would have said.
        NamespaceName.From(properties.Namespace.Length > 0 ? properties.Namespace : assemblyName ?? "");

    public static BacklogSettings Combine(BuildProperties properties, CompilationFacts facts, EquatableArray<string> otherMeanings)
    {
        string name = NamespaceOf(properties, facts.AssemblyName);
        return new(
            name,
            facts.AssemblyName,
            properties.IndexMode,
            properties.IsPublic,
            facts.HasRuntime,
            facts is { HasGlobalUsings: true, HasGlobalBacklog: false } && NeedsAlias(name) && otherMeanings.All(place => place == name.Replace("@", "")),
            facts.HasNullableReferences);
    }

    /// <summary>In the global namespace the class is in reach anyway, and beside a namespace Backlog an alias would be ambiguous.</summary>
    private static bool NeedsAlias(string name) => name.Length > 0 && name.Split('.')[0] != ClassName;
}
