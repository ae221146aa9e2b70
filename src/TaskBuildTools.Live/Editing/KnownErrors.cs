using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Live.Editing;

/// <summary>Tells findings that were there before from new ones, wherever they have moved to.</summary>
internal sealed class KnownErrors
{
    private readonly Dictionary<(string Id, string Path, string Key), int> _counts = [];

    public void Add(Finding finding, string path)
    {
        (string, string, string) key = KeyOf(finding, path);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Whether it was known; each known one counts once.</summary>
    public bool Take(Finding finding)
    {
        (string, string, string) key = KeyOf(finding, finding.Path);
        if (_counts.GetValueOrDefault(key) is not (> 0 and var count))
        {
            return false;
        }

        _counts[key] = count - 1;
        return true;
    }

    /// <summary>Whether a finding is an error, as far as the schema knows.</summary>
    public static bool IsError(TaskSchema schema, DiagnosticDescriptor descriptor) =>
        schema.Severities.GetValueOrDefault(descriptor.Id, descriptor.DefaultSeverity) == DiagnosticSeverity.Error || descriptor.RejectsFile;

    // That one is about all files that use a key, and moves when the first of them does.
    private static (string Id, string Path, string Key) KeyOf(Finding finding, string path) =>
        (finding.Id, finding.Descriptor == FieldSynonym.Descriptor ? "" : path, finding.Key);
}
