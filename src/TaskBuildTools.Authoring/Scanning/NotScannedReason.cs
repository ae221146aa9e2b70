namespace TaskBuildTools.Authoring.Scanning;

/// <summary>By which rule of the scan, not of the user, task files are left out.</summary>
internal enum NotScannedReason
{
    /// <summary>The file's name begins with a dot.</summary>
    HiddenFile,

    /// <summary>The name of a folder above the file does.</summary>
    HiddenFolder,

    /// <summary>It is Markdown by another extension than <c>.md</c>, and no pattern asks for that.</summary>
    OtherExtension,
}
