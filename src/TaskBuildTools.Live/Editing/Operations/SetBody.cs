namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Replaces the whole body.</summary>
/// <param name="Text">Markdown, with any line ends; empty for no body.</param>
internal sealed record SetBody(string Text) : BodyOperation;
