namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>A task id and the constant that stands for it.</summary>
internal sealed record IdConstant(string Name, string Id, string Title, string Path);
