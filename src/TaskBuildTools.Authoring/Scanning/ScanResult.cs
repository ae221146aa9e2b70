namespace TaskBuildTools.Authoring.Scanning;

/// <summary>What a scan found.</summary>
/// <param name="Candidates">Without duplicates, in no particular order.</param>
/// <param name="Excluded">Files that would be candidates but for an exclude pattern or a rule of the scan.</param>
/// <param name="Directories">Absolute paths of all scanned folders that hold candidates or configuration.</param>
/// <param name="MissingFolders">Named folders that do not exist, relative to the project.</param>
/// <param name="MissingFiles">Named files that do not exist, relative to the project.</param>
/// <param name="UnreadableFiles">Files that should hold a task and cannot even be named, relative to the project, and why.</param>
/// <param name="UnreadableFolders">Folders that cannot be listed, relative to the project, and why.</param>
/// <param name="NotScanned">What a rule of the scan leaves out, by path.</param>
/// <param name="ScannedOutputs">Folders whose task files a build may have made, by path.</param>
internal sealed record ScanResult(
    CandidateFile[] Candidates,
    int Excluded,
    List<string> Directories,
    List<string> MissingFolders,
    List<string> MissingFiles,
    List<(string Path, string Reason)> UnreadableFiles,
    List<(string Path, string Reason)> UnreadableFolders,
    List<NotScannedPath> NotScanned,
    List<ScannedOutput> ScannedOutputs);
