namespace TaskBuildTools.Live.Editing.Text;

/// <summary>One key of a front matter with its value. Positions are indices in the text.</summary>
/// <param name="Key">As written, without quotes.</param>
/// <param name="Field">The index of the schema's field that the key names, or -1.</param>
/// <param name="KeyStart">First character of the key.</param>
/// <param name="Colon">The colon behind it; -1 when the key is of a form that is not edited.</param>
/// <param name="Node">The value's node in the tree.</param>
/// <param name="Start">First character of the value; behind the colon when there is none.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="IsMissing">Whether nothing stands behind the colon.</param>
internal readonly record struct FrontMatterPair(
    string Key, int Field, int KeyStart, int Colon, int Node, int Start, int End, bool IsMissing);
