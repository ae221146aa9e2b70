using System.Text;
using TaskBuildTools.Authoring.FrontMatter;
using YamlDotNet.RepresentationModel;
using YamlDocument = TaskBuildTools.Authoring.FrontMatter.YamlDocument;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>The nodes of every real front matter are those that YamlDotNet's own object model gives.</summary>
public sealed class SameAsYamlDotNetTests
{
    [Fact]
    public void The_default_dialect()
    {
        Compare(Corpus.AgentTaskManagementSystem().Files).ShouldBe(67);
    }

    [Fact]
    public void The_dialect_of_Backlog_md()
    {
        // 692 files less nine without front matter and 21 that YamlDotNet rejects.
        Compare(Corpus.BacklogMd().Files).ShouldBe(692 - 9 - 21);
    }

    private static int Compare(string[] files)
    {
        int compared = 0;
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(file);
            FrontMatterBounds bounds = FrontMatterBounds.Find(bytes);
            if (bounds.State != FrontMatterState.Found)
            {
                continue;
            }

            string text = Encoding.UTF8.GetString(bytes, bounds.Start, bounds.Length);
            YamlStream stream = [];
            try
            {
                stream.Load(new StringReader(text));
            }
            catch (YamlDotNet.Core.YamlException)
            {
                continue;
            }

            YamlDocument document = YamlReader.Read(text, 2, repairBareAt: false);
            document.Problems.ShouldBeEmpty(file);
            Compare(stream.Documents[0].RootNode, document, 0, file);
            compared++;
        }

        return compared;
    }

    private static void Compare(YamlDotNet.RepresentationModel.YamlNode expected, YamlDocument document, int node, string file)
    {
        YamlTree tree = document.Tree!;
        if (expected is YamlScalarNode scalar)
        {
            tree[node].Kind.ShouldBe(YamlNodeKind.Scalar, file);
            tree[node].Text.ShouldBe(scalar.Value, file);
            if (tree[node].Text.Length > 0)
            {
                document.Span(node).Line.ShouldBe((int)expected.Start.Line + 1, file);
                document.Span(node).Column.ShouldBe((int)expected.Start.Column, file);
            }

            return;
        }

        List<YamlDotNet.RepresentationModel.YamlNode> children = [];
        if (expected is YamlMappingNode mapping)
        {
            tree[node].Kind.ShouldBe(YamlNodeKind.Mapping, file);
            foreach (var pair in mapping.Children)
            {
                children.AddRange([pair.Key, pair.Value]);
            }
        }
        else
        {
            tree[node].Kind.ShouldBe(YamlNodeKind.Sequence, file);
            children.AddRange(((YamlSequenceNode)expected).Children);
        }

        int child = node + 1;
        foreach (YamlDotNet.RepresentationModel.YamlNode next in children)
        {
            Compare(next, document, child, file);
            child = tree.Next(child);
        }

        child.ShouldBe(tree.Next(node), file);
    }
}
