using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Tests.FrontMatter;

/// <summary>All of a tree as text, so that a difference shows as one.</summary>
internal static class TreeText
{
    public static string Of(YamlTree tree)
    {
        StringBuilder text = new();
        for (int i = 0; i < tree.Count; i++)
        {
            YamlNode node = tree[i];
            text.Append(CultureInfo.InvariantCulture,
                $"{node.Kind} '{node.Text}' {node.Start}..{node.End} size {node.Size} height {node.Height} plain {node.IsPlain} copy {node.IsCopy}\n");
        }

        return text.ToString();
    }

    /// <summary>Whether the reader of plain front matter takes a text. What it takes must be what the full parser makes of it.</summary>
    public static bool IsTakenAndSame(string text, StringPool strings)
    {
        if (PlainYamlReader.TryRead(text, strings) is not { } plain)
        {
            return false;
        }

        List<(int, int, string)> warnings = [];
        YamlTree full = YamlTreeBuilder.Build(text, warnings, out _).ShouldNotBeNull(text);
        warnings.ShouldBeEmpty(text);
        Of(plain).ShouldBe(Of(full), text);
        return true;
    }
}
