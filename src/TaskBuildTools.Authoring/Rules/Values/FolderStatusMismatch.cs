using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Values;

/// <summary>TBT2015: a file in a folder that the schema maps to other statuses.</summary>
internal static class FolderStatusMismatch
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2015", nameof(FolderStatusMismatch), "The folder and the status disagree", DiagnosticSeverity.Warning);

    public static void Check(TaskValues task, List<Finding> findings)
    {
        if (task.Folders.Count == 0 || task.NamesOf(FieldRole.Status) is not [var status])
        {
            return;
        }

        Dictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> byName =
            task.Folders.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> rest = task.Path;
        for (int slash = rest.LastIndexOf('/'); slash >= 0; slash = rest.LastIndexOf('/'))
        {
            rest = rest[..slash];
            ReadOnlySpan<char> folder = rest[(rest.LastIndexOf('/') + 1)..];
            if (!byName.TryGetValue(folder, out ImmutableArray<string> statuses))
            {
                continue;
            }

            if (!statuses.Contains(status))
            {
                findings.Add(new Finding(
                    Descriptor,
                    task.Path,
                    task.Span(FieldRole.Status),
                    $"The folder '{folder}' is for {string.Join(" or ", statuses)}, but the status is '{status}'",
                    status));
            }

            return;
        }
    }
}
