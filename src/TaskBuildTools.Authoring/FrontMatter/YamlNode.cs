namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// A node in a <see cref="YamlTree"/>. Nodes stand in document order: the children of a node follow it, a mapping's as
/// key, value, key, value.
/// </summary>
internal struct YamlNode
{
    /// <summary>Of a scalar; otherwise empty.</summary>
    public string Text;

    /// <summary>Index in the edited text.</summary>
    public int Start;

    /// <summary>Exclusive.</summary>
    public int End;

    /// <summary>Nodes from this one to its last descendant; 0 while it is being built.</summary>
    public int Size;

    public YamlNodeKind Kind;

    /// <summary>Levels of nodes from here down; 1 for a scalar.</summary>
    public byte Height;

    /// <summary>A scalar without quotes that is not a block scalar.</summary>
    public bool IsPlain;

    /// <summary>Part of what an alias stood for, so that it is not reported twice.</summary>
    public bool IsCopy;

    /// <summary>A plain <c>null</c>, <c>~</c> or nothing at all: the value is absent.</summary>
    public readonly bool IsNull =>
        IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");
}
