using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Live.Snapshots;

/// <summary>What a store shows at one moment; replaced as a whole. Immutable.</summary>
/// <param name="Version">From 1; that of <paramref name="Index"/>.</param>
/// <param name="Index">Never disposed by the store: a caller that holds it may continue to read.</param>
/// <param name="Set">What the index was made from.</param>
/// <param name="Schema">By which that was read.</param>
/// <param name="Documents">Every task file as it is now, by path, rejected ones among them.</param>
/// <param name="LastGoodCount">How many files are shown as they last were.</param>
/// <param name="Files">Every file as it was read, by path.</param>
/// <param name="Diagnostics">By path and place.</param>
/// <param name="Concurrency">How many files may be worked on at one time.</param>
internal sealed record StoreSnapshot(
    long Version,
    TaskIndex Index,
    CheckedTaskSet Set,
    TaskSchema Schema,
    IReadOnlyList<TaskDocument> Documents,
    int LastGoodCount,
    CachedFile[] Files,
    ImmutableArray<TaskDiagnostic> Diagnostics,
    int Concurrency)
{
    private CheckedTaskSet? _actual;
    private CheckedTaskSet? _withFindings;

    /// <summary>The files as they are now, whatever is shown of them. Where some are shown as they last were, the first call checks them.</summary>
    public CheckedTaskSet Actual => LastGoodCount == 0 ? Set : _actual ??= RuleSet.CheckTaskSet(Schema, Documents);

    /// <summary>What is shown, with what is wrong with it: that was not looked for where some files are shown as they last were.</summary>
    public CheckedTaskSet SetWithFindings => LastGoodCount == 0
        ? Set
        : _withFindings ??= Set with { Findings = RuleSet.CheckTaskSet(Schema, Set.Accepted.Concat(Set.Rejected)).Findings };

    /// <summary>The hash of the content that a file had; null if it is not known. A binary search.</summary>
    public ContentHash? HashOf(string path)
    {
        int low = 0;
        int high = Files.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0)
            {
                return Files[middle].Hash;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
