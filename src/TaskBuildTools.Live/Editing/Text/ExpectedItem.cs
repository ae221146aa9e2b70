namespace TaskBuildTools.Live.Editing.Text;

/// <summary>What an item of a list must read as: a text, or the same as a node did before.</summary>
internal readonly record struct ExpectedItem(string? Text, int OldNode)
{
    public ExpectedItem(string text)
        : this(text, -1)
    {
    }

    public ExpectedItem(int oldNode)
        : this(null, oldNode)
    {
    }
}
