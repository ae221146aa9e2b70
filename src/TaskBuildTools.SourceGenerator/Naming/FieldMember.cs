namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>The property of the class <c>Field</c> that stands for a field.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Field">The field's canonical name.</param>
/// <param name="Type">The type of the run-time library for fields of its kind.</param>
/// <param name="IsExtra">Whether the project has added it, so that an index may lack it.</param>
internal sealed record FieldMember(string Name, string Field, string Type, bool IsExtra);
