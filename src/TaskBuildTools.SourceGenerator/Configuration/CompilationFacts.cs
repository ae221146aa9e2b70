using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>The little that the generated code must know of the project's code.</summary>
/// <param name="AssemblyName">Empty when it has none.</param>
/// <param name="HasRuntime">Whether the run-time library is referenced; without it filters cannot compile.</param>
/// <param name="HasGlobalUsings">Whether the language version allows a global using.</param>
/// <param name="HasNullableReferences">Whether the language version has nullable reference types.</param>
internal sealed record CompilationFacts(string AssemblyName, bool HasRuntime, bool HasGlobalUsings, bool HasNullableReferences)
{
    public static CompilationFacts Read(Compilation compilation, CSharpParseOptions options) => new(
        compilation.AssemblyName ?? "",
        compilation.GetTypeByMetadataName("TaskBuildTools.TaskIndex") is not null,
        options.LanguageVersion >= LanguageVersion.CSharp10,
        options.LanguageVersion >= LanguageVersion.CSharp8);
}
