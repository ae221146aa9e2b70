using TaskBuildTools.SourceGenerator.Configuration;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>All that <c>Backlog.g.cs</c> is written from.</summary>
internal sealed record BacklogModel(BacklogSettings Settings, FilterSet Filters);
