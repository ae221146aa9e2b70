using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Tests.FrontMatter;

/// <summary>Whatever the reader of plain front matter takes, it reads as the full parser does, to the last place.</summary>
public sealed class PlainYamlReaderTests
{
    [Theory]
    [InlineData("id: A-1")]
    [InlineData("id: A-1\n")]
    [InlineData("id: A-1\r\ntitle: Two words  \r\n")]
    [InlineData("a: 12:30\nb: http://example.org/#part\nc: a#b\nd: NO\ne: 1e3\nf: 0777\ng: ~\nh: 5%")]
    [InlineData("a:\nb:   \nc: null\n")]
    [InlineData("a: \"two: words # here\"\nb: 'it is'\nc: \"\"\nd: ''   \n")]
    [InlineData("tags:\n  - a\n  - b c\n  - \"d, e\"\nid: A\n")]
    [InlineData("tags:\n- a\n-   b\nid: A")]
    [InlineData("tags: [a, b c , \"d, e\", 'f']\nnone: []\nid: A")]
    [InlineData("\n# comment\nid: A\n\n  # another\n\ntags:\n  # inside\n  - a\n\n  - b\n# after\n")]
    [InlineData("title: Ünïcode – ”quotes” 😀\n")]
    [InlineData("a: (x) [y] {z}, w\nb: .5\nc: <<\n")]
    public void It_takes_the_usual_and_reads_it_as_the_full_parser_does(string text)
    {
        YamlTree plain = PlainYamlReader.TryRead(text, new StringPool()).ShouldNotBeNull();

        Describe(plain).ShouldBe(Describe(YamlTreeBuilder.Build(text, [], out _).ShouldNotBeNull()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("a: b: c")]
    [InlineData("a: b:")]
    [InlineData("a: b # comment")]
    [InlineData("a: 'it''s'")]
    [InlineData("a: \"tab\\t\"")]
    [InlineData("a: \"open")]
    [InlineData("a: |\n  text")]
    [InlineData("a: first\n  second")]
    [InlineData("a:\n  b: c")]
    [InlineData("a:\n  - b: c")]
    [InlineData("a:\n  - b\n - c")]
    [InlineData("a:\n  - b\n    more")]
    [InlineData("a: [b, [c]]")]
    [InlineData("a: [b: c]")]
    [InlineData("a: [b,]")]
    [InlineData("a: [b] c")]
    [InlineData("a: @user")]
    [InlineData("a: &x b")]
    [InlineData("a: !t b")]
    [InlineData("a:b")]
    [InlineData("a :b")]
    [InlineData("a:\tb")]
    [InlineData("a: b\rc: d")]
    [InlineData("? a\n: b")]
    [InlineData("- a")]
    [InlineData(" a: b")]
    [InlineData("a: b\n c: d")]
    [InlineData("\uFEFFa: b")]
    [InlineData("\"a\": b")]
    [InlineData("<<: b")]
    [InlineData("a: b\n---\nc: d")]
    public void It_leaves_everything_else_to_the_full_parser(string text) =>
        PlainYamlReader.TryRead(text, new StringPool()).ShouldBeNull();

    [Fact]
    public void It_agrees_with_the_full_parser_on_texts_that_are_nearly_plain()
    {
        Random random = new(20261124);
        StringPool strings = new();
        int taken = 0;
        for (int i = 0; i < 60_000; i++)
        {
            string text = NearlyPlain(random);
            if (PlainYamlReader.TryRead(text, strings) is not { } plain)
            {
                continue;
            }

            taken++;
            List<(int, int, string)> oddities = [];
            YamlTree? full = YamlTreeBuilder.Build(text, oddities, out _);
            full.ShouldNotBeNull(text);
            oddities.ShouldBeEmpty(text);
            Describe(plain).ShouldBe(Describe(full), text);
        }

        taken.ShouldBeGreaterThan(4_000);
    }

    private static string NearlyPlain(Random random)
    {
        string[] starts = ["a:", "b: ", "key: ", "- ", "  - ", "    - ", "x-y_z:  ", "-", "# ", " ", "", "a", "a: [", "tags:\n", "tags:\n  - ", "tags:\n- "];
        string[] pieces =
        [
            "v", "two words", "12:30", "1e3", "~", "null", " ", "  ", "#", " #", ": ", ":", "'", "\"", "'q'", "\"q r\"", "''", "\\", ", ", ",", "]", "[", "{", "}",
            "-", "- ", "?", "? ", "&a", "*a", "!t", "!", "|", ">", "%", "@", "`", "é", "—", "😀", "\u00A0", "\u3000", "=", "<", "<<", ".", "...", "---", "(", ")", "+1", "-1", "_", "\r", "\t",
        ];
        string[] ends = ["\n", "\n", "\n", "\r\n", "\n\n", "\n  ", " \n", "\n# c\n", "\n  # c\n"];
        System.Text.StringBuilder text = new();
        int lines = random.Next(1, 6);
        for (int line = 0; line < lines; line++)
        {
            text.Append(starts[random.Next(starts.Length)]);
            for (int piece = random.Next(0, 4); piece > 0; piece--)
            {
                text.Append(random.Next(2) == 0 ? "v" : pieces[random.Next(pieces.Length)]);
            }

            text.Append(ends[random.Next(ends.Length)]);
        }

        return text.ToString();
    }

    private static string Describe(YamlTree tree)
    {
        System.Text.StringBuilder text = new();
        for (int i = 0; i < tree.Count; i++)
        {
            YamlNode node = tree[i];
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{node.Kind} '{node.Text}' {node.Start}..{node.End} size {node.Size} height {node.Height} plain {node.IsPlain} copy {node.IsCopy}\n");
        }

        return text.ToString();
    }
}
