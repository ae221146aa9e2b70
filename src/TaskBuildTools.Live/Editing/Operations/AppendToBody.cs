namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Adds text at the end of the body, on lines of its own.</summary>
/// <param name="Text">Markdown, with any line ends.</param>
internal sealed record AppendToBody(string Text) : BodyOperation;
