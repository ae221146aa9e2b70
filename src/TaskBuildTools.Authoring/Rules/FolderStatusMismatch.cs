using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2015: a file in a folder that the schema maps to other statuses.</summary>
internal static class FolderStatusMismatch
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2015", nameof(FolderStatusMismatch), "The folder and the status disagree", DiagnosticSeverity.Warning);

    /// <param name="path">The file.</param>
    /// <param name="span">The status.</param>
    /// <param name="status">The task's.</param>
    /// <param name="folders">The statuses of each folder that the schema maps.</param>
    public static Finding? Check(
        string path, SourceSpan span, string status, Dictionary<string, ImmutableArray<string>> folders)
    {
        if (folders.Count == 0)
        {
            return null;
        }

        Dictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> byName =
            folders.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> rest = path;
        for (int slash = rest.LastIndexOf('/'); slash >= 0; slash = rest.LastIndexOf('/'))
        {
            rest = rest[..slash];
            ReadOnlySpan<char> folder = rest[(rest.LastIndexOf('/') + 1)..];
            if (!byName.TryGetValue(folder, out ImmutableArray<string> statuses))
            {
                continue;
            }

            return statuses.Contains(status)
                ? null
                : new Finding(
                    Descriptor,
                    path,
                    span,
                    $"The folder '{folder}' is for {string.Join(" or ", statuses)}, but the status is '{status}'",
                    status);
        }

        return null;
    }
}
