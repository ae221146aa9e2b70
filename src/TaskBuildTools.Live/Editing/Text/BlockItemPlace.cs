using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>One item of a list in block style.</summary>
/// <param name="Node">Its node.</param>
/// <param name="Dash">The hyphen before it.</param>
/// <param name="End">Behind its last character; behind the hyphen when nothing follows it.</param>
internal readonly record struct BlockItemPlace(int Node, int Dash, int End)
{
    /// <summary>All items, of which there is at least one.</summary>
    /// <exception cref="TaskEditException">Something else stands before a hyphen.</exception>
    public static List<BlockItemPlace> Find(FrontMatterText text, int list, int colon)
    {
        YamlTree tree = text.Tree;
        List<BlockItemPlace> items = [];
        int position = colon + 1;
        for (int item = list + 1; item < tree.Next(list); item = tree.Next(item))
        {
            int dash = TextLines.SkipToContent(text.Text, position);
            if (dash >= text.Text.Length || text.Text[dash] != '-' || !TextLines.IsFirstOnLine(text.Text, dash))
            {
                throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, "A list is written in a way that can only be edited by hand");
            }

            int end = Math.Max(dash + 1, text.End(item));
            if (tree[item] is { Kind: YamlNodeKind.Scalar, IsPlain: true, Text: "" } && text.Start(item) >= text.End(item))
            {
                end = dash + 1;
            }

            items.Add(new BlockItemPlace(item, dash, end));
            position = end;
        }

        return items;
    }
}
