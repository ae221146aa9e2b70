using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>How the class <c>Backlog</c> of one project looks, apart from the names of its tasks.</summary>
/// <param name="Namespace">A legal namespace, or empty for the global one.</param>
/// <param name="AssemblyName">Names the index: <c>AssemblyName.tasks.tbx</c>.</param>
/// <param name="IndexMode">How the index is opened.</param>
/// <param name="IsPublic">Whether other assemblies see the class.</param>
/// <param name="HasRuntime">Whether the run-time library is there to bind to.</param>
/// <param name="HasGlobalUsings">Whether the language version allows a global using.</param>
internal sealed record BacklogSettings(
    string Namespace,
    string AssemblyName,
    IndexMode IndexMode,
    bool IsPublic,
    bool HasRuntime,
    bool HasGlobalUsings)
{
    public const string ClassName = "Backlog";

    /// <summary>The class's name in code, safe from whatever the place has in scope.</summary>
    public string QualifiedClassName => QualifiedClassNameIn(Namespace);

    public static string QualifiedClassNameIn(string name) => name.Length == 0 ? $"global::{ClassName}" : $"global::{name}.{ClassName}";

    /// <summary>A legal namespace, or empty for the global one.</summary>
    public static string NamespaceOf(BuildProperties properties, string? assemblyName) =>
        // The SDK always sets RootNamespace; a build without it gets what the SDK would have said.
        NamespaceName.From(properties.Namespace.Length > 0 ? properties.Namespace : assemblyName ?? "");

    public static BacklogSettings Combine(BuildProperties properties, CompilationFacts facts) => new(
        NamespaceOf(properties, facts.AssemblyName),
        facts.AssemblyName,
        properties.IndexMode,
        properties.IsPublic,
        facts.HasRuntime,
        facts.HasGlobalUsings);
}
