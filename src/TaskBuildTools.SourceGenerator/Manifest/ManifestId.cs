namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>A task that code can mention: its id, its title, and its file relative to the project.</summary>
internal sealed record ManifestId(string Id, string Title, string Path);
