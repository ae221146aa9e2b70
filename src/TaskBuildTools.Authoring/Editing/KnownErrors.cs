using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Editing;

/// <summary>Tells findings that were there before from new ones, wherever they have moved to.</summary>
internal sealed class KnownErrors
{
    private readonly Dictionary<(string Id, string Path, string Key), int> _counts = [];

    public void Add(Finding finding, string path)
    {
        (string, string, string) key = (finding.Id, path, finding.Key);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Whether it was known; each known one counts once.</summary>
    public bool Take(Finding finding)
    {
        (string, string, string) key = (finding.Id, finding.Path, finding.Key);
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
}
