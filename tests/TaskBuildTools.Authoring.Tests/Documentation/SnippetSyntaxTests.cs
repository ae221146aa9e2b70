using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace TaskBuildTools.Authoring.Tests.Documentation;

/// <summary>What a reader copies from a page is at least well-formed.</summary>
public partial class SnippetSyntaxTests
{
    // The pages of diagnostics show what is wrong on purpose.
    public static TheoryData<string> Pages =>
        [.. DocumentationFiles.All.Select(static row => row.Data).Where(static page => !page.StartsWith("docs/diagnostics/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_yaml_and_xml_block_can_be_read(string page)
    {
        string text = DocumentationFiles.Text(page);
        List<string> faults = [];
        foreach (Match block in Block().Matches(text))
        {
            try
            {
                Read(block.Groups["language"].Value, block.Groups["content"].Value);
            }
            catch (Exception e)
            {
                faults.Add($"{page}:{text[..block.Index].Count(static c => c == '\n') + 1}: {e.Message}");
            }
        }

        faults.ShouldBeEmpty();
    }

    private static void Read(string language, string content)
    {
        if (language == "yaml")
        {
            new YamlStream().Load(new StringReader(content));
        }
        else
        {
            // Several items or properties without their parent are usual in a page.
            XDocument.Parse($"<snippet>{content}</snippet>");
        }
    }

    [GeneratedRegex(@"^```(?<language>yaml|xml)\n(?<content>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
