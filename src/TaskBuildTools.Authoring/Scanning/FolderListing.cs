namespace TaskBuildTools.Authoring.Scanning;

/// <summary>What the listing of one folder says besides its files.</summary>
internal sealed class FolderListing
{
    /// <summary>Names of the folders in it.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>Names of those that begin with a dot.</summary>
    public List<string> HiddenFolders { get; } = [];

    /// <summary>Whether a project file is among the files.</summary>
    public bool HasProject { get; set; }

    /// <summary>The first by name of the files that only a build makes, or null.</summary>
    public string? Trace { get; private set; }

    /// <summary>Notes a file that only a build makes.</summary>
    public void AddTrace(string name) => Trace = Trace is null || string.CompareOrdinal(name, Trace) < 0 ? name : Trace;
}
