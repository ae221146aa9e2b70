namespace TaskBuildTools.Authoring.Reporting;

/// <summary>A known finding, as a baseline has it: without a place, so that it holds while the file around it moves.</summary>
internal readonly record struct BaselineEntry(string Id, string Path, string Key);
