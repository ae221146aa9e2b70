using System.Text;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A field of a sketched file, or lines between fields.</summary>
internal sealed class SketchedPart(string key)
{
    public string Key { get; } = key;

    /// <summary>Of what is neither a scalar nor a list.</summary>
    public string[] Lines { get; init; } = [];

    public string Prefix { get; set; } = "";

    public string Suffix { get; init; } = "";

    public string Break { get; init; } = "";

    public string Quote { get; init; } = "";

    public string? Scalar { get; set; }

    public List<SketchedItem>? Items { get; set; }

    public bool IsBlock { get; set; }

    public string Dash { get; init; } = "";

    public string Separator { get; init; } = "";

    /// <summary>Adds a word: quoted, indented and ended as the item before it.</summary>
    public void Add(string value) => Items!.Add(new SketchedItem(value, "", Items.Count > 0 ? Items[^1].Break : Break, ""));

    /// <summary>Takes an item out; the lines above it stay.</summary>
    public void RemoveAt(int index)
    {
        string before = Items![index].Before;
        Items.RemoveAt(index);
        if (index < Items.Count)
        {
            Items[index] = Items[index] with { Before = before + Items[index].Before };
        }
        else
        {
            Behind = before + Behind;
        }
    }

    /// <summary>Lines behind the last item.</summary>
    public string Behind { get; private set; } = "";

    public override string ToString()
    {
        if (Scalar is not null)
        {
            return Prefix + Quote + Scalar + Quote + Suffix + Break;
        }

        if (Items is null)
        {
            return string.Concat(Lines);
        }

        if (!IsBlock)
        {
            return Prefix + "[" + string.Join(Separator, Items.Select(item => Quoted(item))) + "]" + Suffix + Break;
        }

        if (Items.Count == 0)
        {
            return Prefix + " []" + Suffix + Break + Behind;
        }

        StringBuilder text = new(Prefix + Suffix + Break);
        foreach (SketchedItem item in Items)
        {
            text.Append(item.Before).Append(Dash).Append(Quoted(item)).Append(item.Comment).Append(item.Break);
        }

        return text + Behind;
    }

    private string Quoted(SketchedItem item) => Quote + item.Value + Quote;
}
