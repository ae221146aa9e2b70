using System.Text;
using CsCheck;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Tests.Corpora;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDocument = TaskBuildTools.Authoring.FrontMatter.YamlDocument;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>
/// Whatever YamlDotNet's own object model reads is read the same, node by node, or has a finding; whatever it rejects has
/// one too.
/// </summary>
public sealed class RandomYamlTests
{
    private static readonly string[] Scalars =
    [
        "a", "b c", "'q'", "'it''s'", "\"d\\n\\u00e9\"", "\"a\\\n     b\"", "null", "~", "''", "1.5", "2025-01-31", "true", "-x", "a#b",
        "a:b", "x # c", "!!str null", "!!int 5", "[&n v, *n]", "a\n     b", "\"x\n     y\"", "é🙂", "{}", "[]",
    ];

    private static readonly string[] Mistakes = ["[", "it's", "a: b", "@u", "!t v", "&k v", "*n", "'", "\"", "}", "- "];

    private static readonly string[] BlockScalars =
        ["|\n     a\n     b", ">-\n     a\n\n     b", "|+\n     a\n", "|2\n       a", ">\n     a\n      b\n     c", "|- # c\n     a"];

    // The number makes them differ.
    private static readonly string[] Keys = ["a#", "b#", "'c#'", "\"d#\"", "id#", "e f#", "é#", "? g#\n"];

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (30, Gen.Int[0, Scalars.Length - 1].Select(i => Scalars[i])),
        (1, Gen.Int[0, Mistakes.Length - 1].Select(i => Mistakes[i])));

    // Values by depth, each as it stands behind "key:" on a line of that depth; blocks are indented by two columns a level.
    private static readonly Gen<string> Flow = Gen.Recursive<string>(
        (depth, self) => depth > 3
            ? Scalar
            : Gen.OneOf(
                Scalar,
                self.Array[0, 4].Select(items => "[" + string.Join(", ", items) + "]"),
                self.Array[0, 3].Select(items => "{" + string.Join(", ", items.Select((item, i) => $"{Key(i, i)}: {item}")) + "}")));

    private static readonly Gen<string> Value = Gen.OneOf(
        Flow,
        Scalar,
        Gen.Int[0, BlockScalars.Length - 1].Select(i => BlockScalars[i]),
        Flow.Array[1, 4].Select(items => string.Concat(items.Select(item => "\n- " + item))),
        Flow.Array[1, 4].Select(items => string.Concat(items.Select(item => "\n  - " + item))),
        Flow.Array[1, 4].Select(items => string.Concat(items.Select((item, i) => $"\n  {(char)('p' + i)}: {item}"))));

    private static readonly Gen<string> FrontMatter = Gen.Select(Gen.Int[0, Keys.Length - 1], Value, Gen.Int[0, 9])
        .Array[1, 6]
        .Select(pairs => string.Concat(pairs.Select((pair, i) =>
            $"{Key(pair.Item1, pair.Item3 == 1 ? 0 : i)}: {pair.Item2}\n{(pair.Item3 == 0 ? "# c\n\n" : "")}")));

    [Fact]
    public void Random_front_matter()
    {
        int compared = 0;
        FrontMatter.Sample(text => compared += Compare(text) ? 1 : 0, iter: 6_000, threads: 1);

        compared.ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void Random_front_matter_with_other_line_ends()
    {
        FrontMatter.Sample(
            text =>
            {
                Compare(text.Replace("\n", "\r\n", StringComparison.Ordinal));
                Compare(text.Replace('\n', '\r'));
            },
            iter: 2_000,
            threads: 1);
    }

    [Fact]
    public void Real_front_matter_with_a_change()
    {
        string[] files = [.. Corpus.AgentTaskManagementSystem().Files, .. Corpus.BacklogMd().Files];
        string[] changes = ["", "'", "\"", ": ", "- ", "\n", "  ", "#", " #", "[", "]", "@", "&a ", "*a", "!", "|", "\t", "null", "\\", "🙂", "\r"];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 600], Gen.Int[0, changes.Length - 1], Gen.Int[0, 3]).Sample(
            (file, place, change, deleted) =>
            {
                byte[] bytes = File.ReadAllBytes(files[file]);
                FrontMatterBounds bounds = FrontMatterBounds.Find(bytes);
                string text = Encoding.UTF8.GetString(bytes, bounds.Start, bounds.Length);
                int at = Math.Min(place, text.Length);
                Compare(text.Remove(at, Math.Min(deleted, text.Length - at)).Insert(at, changes[change]));
            },
            iter: 3_000,
            threads: 1);
    }

    private static string Key(int form, int number) =>
        Keys[form].Replace("#", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // Whether both read it.
    private static bool Compare(string text)
    {
        YamlDocument document = YamlReader.Read(text, 1, repairBareAt: false);
        if (!Parses(text))
        {
            document.Problems.ShouldNotBeEmpty(text);
        }

        if (document.Problems.Count > 0)
        {
            return false;
        }

        YamlStream stream = [];
        stream.Load(new StringReader(text));
        if (stream.Documents.Count == 0)
        {
            document.Tree!.Count.ShouldBe(0, text);
        }
        else
        {
            Compare(stream.Documents[0].RootNode, document, 0, text);
        }

        return true;
    }

    // By the events alone: the object model does not survive some aliases that refer to nothing.
    private static bool Parses(string text)
    {
        Parser parser = new(new StringReader(text));
        try
        {
            while (parser.MoveNext())
            {
            }

            return true;
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Compare(YamlDotNet.RepresentationModel.YamlNode expected, YamlDocument document, int node, string text)
    {
        YamlTree tree = document.Tree!;
        IEnumerable<YamlDotNet.RepresentationModel.YamlNode> children = [];
        switch (expected)
        {
            case YamlScalarNode scalar:
                tree[node].Kind.ShouldBe(YamlNodeKind.Scalar, text);
                tree[node].Text.ShouldBe(scalar.Value ?? "", text);
                break;
            case YamlMappingNode mapping:
                tree[node].Kind.ShouldBe(YamlNodeKind.Mapping, text);
                children = mapping.Children.SelectMany(pair => (YamlDotNet.RepresentationModel.YamlNode[])[pair.Key, pair.Value]);
                break;
            default:
                tree[node].Kind.ShouldBe(YamlNodeKind.Sequence, text);
                children = ((YamlSequenceNode)expected).Children;
                break;
        }

        int child = node + 1;
        foreach (YamlDotNet.RepresentationModel.YamlNode next in children)
        {
            Compare(next, document, child, text);
            child = tree.Next(child);
        }

        child.ShouldBe(tree.Next(node), text);
    }
}
