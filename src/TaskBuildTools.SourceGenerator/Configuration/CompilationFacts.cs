using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>The little that the generated code must know of the project's code.</summary>
/// <param name="AssemblyName">Empty when it has none.</param>
/// <param name="HasRuntime">Whether the run-time library is referenced by its plain name; without it nothing generated compiles.</param>
/// <param name="HasGlobalUsings">Whether the language version allows a global using.</param>
/// <param name="HasGlobalBacklog">Whether the name <c>Backlog</c> means something in the global namespace, be it of a referenced project.</param>
/// <param name="HasNullableReferences">Whether the language version has nullable reference types.</param>
internal sealed record CompilationFacts(string AssemblyName, bool HasRuntime, bool HasGlobalUsings, bool HasGlobalBacklog, bool HasNullableReferences)
{
    public static CompilationFacts Read(Compilation compilation, CSharpParseOptions options) => new(
        compilation.AssemblyName ?? "",
        compilation.GetTypeByMetadataName("TaskBuildTools.TaskIndex") is { } index && HasPlainName(index.ContainingAssembly, compilation),
        options.LanguageVersion >= LanguageVersion.CSharp10,
        compilation.GlobalNamespace.GetMembers(BacklogSettings.ClassName).Any(member =>
            member is INamespaceSymbol || compilation.IsSymbolAccessibleWithin(member, compilation.Assembly)),
        options.LanguageVersion >= LanguageVersion.CSharp8);

    /// <summary>Behind an alias the library cannot be named by <c>global::</c>.</summary>
    public static bool HasPlainName(IAssemblySymbol library, Compilation compilation) =>
        compilation.GetMetadataReference(library)?.Properties.Aliases is not { Length: > 0 } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
