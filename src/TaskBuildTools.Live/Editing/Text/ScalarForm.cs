namespace TaskBuildTools.Live.Editing.Text;

/// <summary>How a YAML scalar is written.</summary>
internal enum ScalarForm
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A block that keeps its line breaks (<c>|</c>).</summary>
    Literal,

    /// <summary>A block whose lines are joined (<c>&gt;</c>).</summary>
    Folded,
}
