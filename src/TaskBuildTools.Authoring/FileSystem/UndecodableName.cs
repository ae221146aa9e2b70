namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>The name of an entry of a folder that is not valid UTF-8, so that .NET can neither write nor open it.</summary>
/// <param name="Shown">With <c>\xff</c> for each byte that is no text, so that no two names look the same.</param>
/// <param name="Replaced">With U+FFFD for what is no text: what patterns are matched against.</param>
/// <param name="Type">What it is, links followed.</param>
internal sealed record UndecodableName(string Shown, string Replaced, PathType Type);
