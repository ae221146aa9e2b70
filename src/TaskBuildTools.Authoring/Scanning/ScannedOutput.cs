namespace TaskBuildTools.Authoring.Scanning;

/// <summary>A folder that a build has left files in which are read as task files all the same.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Trace">The name of a file that only a build makes.</param>
/// <param name="Files">How many task files it holds.</param>
/// <param name="Pattern">The exclude pattern that leaves them out.</param>
internal sealed record ScannedOutput(string Path, string Trace, int Files, string Pattern);
