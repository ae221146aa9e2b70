namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>An item of a sketched list, with the comment behind it and the line before it.</summary>
internal sealed record SketchedItem(string Value, string Comment, string Break, string Before);
