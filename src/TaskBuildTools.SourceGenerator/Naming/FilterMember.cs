namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>One value of a field and the property that stands for it.</summary>
internal sealed record FilterMember(string Name, string Value);
