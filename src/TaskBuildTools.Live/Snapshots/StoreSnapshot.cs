using System.Collections.Immutable;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Live.Snapshots;

/// <summary>What a store shows at one moment; replaced as a whole. Immutable.</summary>
/// <param name="Version">From 1; that of <paramref name="Index"/>.</param>
/// <param name="Index">Never disposed of by the store: whoever holds it may go on reading.</param>
/// <param name="Set">What the index was made from.</param>
/// <param name="Schema">By which that was read.</param>
/// <param name="Diagnostics">By path and place.</param>
internal sealed record StoreSnapshot(
    long Version, TaskIndex Index, CheckedTaskSet Set, TaskSchema Schema, ImmutableArray<TaskDiagnostic> Diagnostics);
