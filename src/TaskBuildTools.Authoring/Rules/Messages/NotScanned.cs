using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9019: what looks like task files is left out by a rule of the scan; they count as excluded.</summary>
internal static class NotScanned
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9019",
        nameof(NotScanned),
        "Files that look like task files are not scanned",
        DiagnosticSeverity.Info);

    public static Finding Create(NotScannedPath place)
    {
        string path = MessageText.OnOneLine(place.Path);
        string files = place.Files == 1 ? "1 task file" : $"{place.Files} task files";
        string message = place.Reason switch
        {
            NotScannedReason.HiddenFile =>
                $"The file '{path}' is not scanned, because its name begins with a dot; rename it, name it by a TaskFile item, or exclude it",
            NotScannedReason.HiddenFolder =>
                $"The folder '{path}' is not scanned, because its name begins with a dot: it holds {(place.IsAll ? files : "at least " + files)}; "
                + "rename it, name it by a TaskFolder item of its own, or exclude it",
            _ => $"The file '{path}' is not scanned, because its name does not end in .md or .md.gz; rename it, "
                + "give the task folder an IncludePatterns that matches it, or exclude it",
        };
        return new Finding(Descriptor, place.Path, default, message, place.Path);
    }
}
