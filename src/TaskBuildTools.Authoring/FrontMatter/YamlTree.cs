namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>The nodes of one document; empty for a document without content. The root is node 0.</summary>
/// <param name="capacity">The capacity at first, in nodes.</param>
internal sealed class YamlTree(int capacity = 64)
{
    private YamlNode[] _nodes = new YamlNode[capacity];

    public int Count { get; private set; }

    /// <summary>The capacity now, in nodes.</summary>
    public int Capacity => _nodes.Length;

    public ref YamlNode this[int index] => ref _nodes[index];

    public int Add(in YamlNode node)
    {
        EnsureCapacity(1);
        _nodes[Count] = node;
        return Count++;
    }

    /// <summary>Appends a scalar.</summary>
    public int AddScalar(string text, int start, int end, bool isPlain) =>
        Add(new YamlNode { Text = text, Start = start, End = end, Size = 1, Height = 1, IsPlain = isPlain });

    /// <summary>Appends a collection, which has size 0 until it is closed.</summary>
    public int Open(YamlNodeKind kind, int start) => Add(new YamlNode { Kind = kind, Text = "", Start = start, Height = 1 });

    /// <summary>Completes a collection, the children of which are all of the nodes behind it. It ends where the last one does.</summary>
    public void Close(int index)
    {
        ref YamlNode node = ref _nodes[index];
        node.Size = Count - index;
        for (int child = index + 1; child < Count; child = Next(child))
        {
            node.Height = Math.Max(node.Height, (byte)(_nodes[child].Height + 1));
            node.End = _nodes[child].End;
        }
    }

    /// <summary>Appends a copy of a complete node and what is below it.</summary>
    public int Copy(int index)
    {
        int size = _nodes[index].Size;
        EnsureCapacity(size);
        Array.Copy(_nodes, index, _nodes, Count, size);
        for (int i = Count; i < Count + size; i++)
        {
            _nodes[i].IsCopy = true;
        }

        int copy = Count;
        Count += size;
        return copy;
    }

    /// <summary>The node after this one and all that is below it.</summary>
    public int Next(int index) => index + _nodes[index].Size;

    /// <summary>Removes all nodes, and keeps the capacity.</summary>
    public void Clear() => Count = 0;

    /// <summary>Grows the capacity by so many nodes, at once.</summary>
    public void EnsureCapacity(int count)
    {
        if (Count + count > _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(_nodes.Length * 2, Count + count));
        }
    }
}
