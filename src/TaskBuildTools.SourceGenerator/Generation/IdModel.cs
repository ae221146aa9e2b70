using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>All that <c>Backlog.Id.g.cs</c> is written from.</summary>
internal sealed record IdModel(BacklogSettings Settings, EquatableArray<IdConstant> Constants);
