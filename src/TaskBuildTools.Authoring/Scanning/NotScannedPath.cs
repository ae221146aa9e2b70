namespace TaskBuildTools.Authoring.Scanning;

/// <summary>A file or a folder that is left out by a rule of the scan.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Reason">The rule.</param>
/// <param name="Files">How many files of it would be task files; they count as excluded.</param>
/// <param name="IsAll">Whether those are all: of a folder with very many folders not all are looked into.</param>
internal sealed record NotScannedPath(string Path, NotScannedReason Reason, int Files, bool IsAll);
