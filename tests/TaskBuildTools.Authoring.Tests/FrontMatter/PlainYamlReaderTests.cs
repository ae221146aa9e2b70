using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Fuzzing;

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
    [InlineData("a: {}\nb: { }  \n")]
    [InlineData("a:\n  b: c\n  d:\n  e: [f]\n  g: 'h'\ni: j\n")]
    [InlineData("a:\n  b: c\n\n  # comment\n  d: e")]
    [InlineData("a:\n b: c\n   more\nd: e")]
    [InlineData("a: first\n  second\n\n\n   third  \nb: c\n")]
    [InlineData("a: first\n - second\n 'third'\n # comment\nb: c\n")]
    [InlineData("a:\n- b\n  more\n- c\n")]
    [InlineData("a:\n  - b\n    more\n  - >-\n    c\n    d\n  - 'e\n\n    f'\n")]
    public void It_takes_the_usual_and_reads_it_as_the_full_parser_does(string text) => Taken(text);

    [Theory]
    [InlineData("a: |\n  text\n")]
    [InlineData("a: |\n  text")]
    [InlineData("a: |  \r\n  one  \r\n\r\n   two\r\n \r\n\r\nb: c\r\n")]
    [InlineData("a: |-\n one\n two\n\n\nb: c\n")]
    [InlineData("a: |+\n one\n two\n\n \nb: c\n")]
    [InlineData("a: |+\n one\n\n ")]
    [InlineData("a: |\n  one\n    \n      \nb: c\n")]
    [InlineData("a: |\n  one\n     ")]
    [InlineData("a: |\n  one: 'two\n  # no comment\n  - three \"\n  ---\n")]
    [InlineData("a: >\n  one\n  two \n\n  three\n\n\n  four\n\n\nb: c\n")]
    [InlineData("a: >-\n  one: two\n  # three\nb: c\n")]
    [InlineData("a: >+\r\n  one\r\n  two\r\n\r\nb: c\r\n")]
    [InlineData("a:\n  b: |\n    one\n    two\nc: d")]
    [InlineData("a:\n- |\n one\n- two")]
    public void It_takes_simple_block_scalars(string text) => Taken(text);

    [Theory]
    [InlineData("a: 'it''s'")]
    [InlineData("a: ''''\nb: 'c'''\nc: '''d'\nd: ''''''\n")]
    [InlineData("a: 'one\n  two'\nb: c")]
    [InlineData("a: 'one  \n\n    two ''three''\n \n\n  '  \nb: c")]
    [InlineData("a: '  \n  one\n '\r\nb: c")]
    [InlineData("a: 'one\r\n\r\n  two\r\n  three'\r\nb: c\r\n")]
    [InlineData("a: 'one\n  # no comment: two\n  - three'\nb: c")]
    [InlineData("a: \"one\n  two  \n\n  three \"\nb: c")]
    [InlineData("a: \"tab\\t quote\\\" slash\\/ backslash\\\\ break\\n return\\r\"")]
    [InlineData("a: \"\\u00e9\\x41\\U0001F4E6\\uFFFF\\x00\"")]
    [InlineData("a: \"one\\n\\\n  two \\\n  three\\\n\n\n  \\ four\\ \n  five \\\r\n  \\\n  six\"\nb: c")]
    [InlineData("a: [\"b\\\"\", 'c''d', \"\\u00e9\"]\n")]
    public void It_takes_quoted_scalars_with_escapes_and_of_several_lines(string text) => Taken(text);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("a: b: c")]
    [InlineData("a: b:")]
    [InlineData("a: b # comment")]
    [InlineData("a: \"bell\\a\"")]
    [InlineData("a: \"\\ud83d\\ude00\"")]
    [InlineData("a: \"\\u00g1\"")]
    [InlineData("a: \"\\u+041\"")]
    [InlineData("a: \"\\u 041\"")]
    [InlineData("a: \"\\U00110000\"")]
    [InlineData("a: \"\\u00\"")]
    [InlineData("a: \"open")]
    [InlineData("a: \"open\\")]
    [InlineData("a: 'open''")]
    [InlineData("a: 'one\ntwo'")]
    [InlineData("a: \"one\n\"")]
    [InlineData("a: 'one\r  two'")]
    [InlineData("a: 'one\n  two' three")]
    [InlineData("a: 'one\n  two' # comment")]
    [InlineData("a: ['one\n  two']")]
    [InlineData("a: |")]
    [InlineData("a: |\nb: c")]
    [InlineData("a: |\n\n  text")]
    [InlineData("a: |\n   \n  text")]
    [InlineData("a: |2\n  text")]
    [InlineData("a: |2-\n  text")]
    [InlineData("a: | # comment\n  text")]
    [InlineData("a: |x\n  text")]
    [InlineData("a: |\n  text\n# comment\nb: c")]
    [InlineData("a: |\n  text\n # comment\nb: c")]
    [InlineData("a: |\n  text\n other\nb: c")]
    [InlineData("a: |\n  one\r  two")]
    [InlineData("a: >\n  one\n   two\n")]
    [InlineData("a: >\n  one\n   \n  two\n")]
    [InlineData("a: >\n  one\n\n    - two\n")]
    [InlineData("a:\n  - |\n  text\n")]
    [InlineData("a: first\n  second: c")]
    [InlineData("a: first\n  second:\n")]
    [InlineData("a: first\n  second # comment\n")]
    [InlineData("a: first\n  # comment\n  second\n")]
    [InlineData("a: first\n  'second'\n  # comment\n  third\n")]
    [InlineData("a: first\r  second\n")]
    [InlineData("a: 'first'\n  second")]
    [InlineData("a:\n  first\n  second")]
    [InlineData("a:\n  b:\n    c: d")]
    [InlineData("a:\n  b:\n  - c")]
    [InlineData("a:\n  b: c\n d: e")]
    [InlineData("a:\n  b: c\n   d: e")]
    [InlineData("a:\n  - b: c")]
    [InlineData("a:\n  - b\n - c")]
    [InlineData("a: [b, [c]]")]
    [InlineData("a: [b: c]")]
    [InlineData("a: [b,]")]
    [InlineData("a: [b] c")]
    [InlineData("a: {b: c}")]
    [InlineData("a: {} b")]
    [InlineData("a: {")]
    [InlineData("a: @user")]
    [InlineData("a: &x b")]
    [InlineData("a: !t b")]
    [InlineData("a:b")]
    [InlineData("a :b")]
    [InlineData("a:\tb")]
    [InlineData("a: |\n  b\tc")]
    [InlineData("a: b\rc: d")]
    [InlineData("? a\n: b")]
    [InlineData("- a")]
    [InlineData(" a: b")]
    [InlineData("a: b\n c: d")]
    [InlineData("\uFEFFa: b")]
    [InlineData("\"a\": b")]
    [InlineData("<<: b")]
    [InlineData("a: b\n---\nc: d")]
    [InlineData("a: |\n  b\n---\n")]
    public void It_leaves_everything_else_to_the_full_parser(string text) =>
        PlainYamlReader.TryRead(text, new StringPool()).ShouldBeNull();

    [Fact]
    public void It_agrees_with_the_full_parser_on_texts_that_are_nearly_plain() =>
        Share(NearlyPlain, 60_000).ShouldBeGreaterThan(0.07);

    [Fact]
    public void It_agrees_with_the_full_parser_on_values_of_several_lines() =>
        Share(LongValues, 40_000).ShouldBeGreaterThan(0.15);

    private static void Taken(string text) => TreeText.IsTakenAndSame(text, new StringPool()).ShouldBeTrue();

    private static double Share(Func<Random, string> next, int texts)
    {
        Random random = new(20261123 + HostileScale.Seed);
        StringPool strings = new();
        texts *= HostileScale.Runs;
        int taken = 0;
        for (int i = 0; i < texts; i++)
        {
            taken += TreeText.IsTakenAndSame(next(random), strings) ? 1 : 0;
        }

        return (double)taken / texts;
    }

    private static string NearlyPlain(Random random)
    {
        string[] starts = ["a:", "b: ", "key: ", "- ", "  - ", "    - ", "x-y_z:  ", "-", "# ", " ", "", "a", "a: [", "tags:\n", "tags:\n  - ", "tags:\n- "];
        string[] pieces =
        [
            "v", "two words", "12:30", "1e3", "~", "null", " ", "  ", "|\n  v", ">-\n  v\n  w", "\n  v", "'v\n  w'", "\"v\n\n  w\"", "''", "\\n", "{}", "\n  x: v", "#", " #", ": ", ":", "'", "\"", "'q'", "\"q r\"", "''", "\\", ", ", ",", "]", "[", "{", "}",
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

    // A key or two, each with a value that is opened, goes on over lines that are indented anyhow, and is closed or not.
    private static string LongValues(Random random)
    {
        string[] keys = ["a: ", "a: ", "b:\n- ", "b:\n  - ", "c:\n  d: ", "c:\n  d: x\n  e: "];
        string[] openings = ["'", "'", "\"", "\"", "|", "|-", "|+", ">", ">-", ">+", "", "x", "| ", ">2"];
        string[] pieces =
        [
            "v", "v", "v w", " ", "  ", "''", "'", "\"", "\\\"", "\\\\", "\\n", "\\t", "\\/", "\\ ", "\\x41", "\\u00e9", "\\U0001F4E6", "\\ud83d", "\\q", "\\",
            ":", ": ", "#", " #", "- ", "-", "|", ">", "?", "*v", "&v", "é", "😀", "[", "{}", "---", "...",
        ];
        string[] indents = ["  ", "  ", "  ", "    ", "    ", "   ", " ", "", "      "];
        string[] breaks = ["\n", "\n", "\n", "\n\n", "\n \n", "\n  \n", "\n   \n", "\n     \n\n", " \n", "\\\n", "\n# c\n", "\n  # c\n", "\r"];
        string[] closings = ["\n", "\n", "\n", "", " \n", "\n\n", "\n \n\n", "\n  ", "\n    ", " # c\n", " v\n", "\n# c\n", "\n # c\n"];
        System.Text.StringBuilder text = new();
        for (int values = random.Next(1, 3); values > 0; values--)
        {
            string opening = Pick(openings);
            text.Append(Pick(keys)).Append(opening);
            bool isBlock = opening.Length > 0 && opening[0] is '|' or '>';
            string indent = Pick(indents);
            for (int lines = random.Next(0, 5); lines >= 0; lines--)
            {
                for (int count = isBlock && text[^1] != ' ' && text[^1] != '\n' ? 0 : random.Next(1, 4); count > 0; count--)
                {
                    text.Append(Pick(random.Next(3) == 0 ? pieces : pieces.AsSpan(0, 3)));
                }

                if (lines > 0)
                {
                    text.Append(isBlock ? Pick(breaks.AsSpan(0, 9)) : Pick(random.Next(8) == 0 ? breaks : breaks.AsSpan(0, 8))).Append(random.Next(6) == 0 ? Pick(indents) : indent);
                }
            }

            text.Append(opening is "'" or "\"" ? opening : "").Append(Pick(random.Next(3) == 0 ? closings : closings.AsSpan(0, 3)));
        }

        text.Append(random.Next(2) == 0 ? "z: v\n" : "");
        return random.Next(4) == 0 ? text.ToString().ReplaceLineEndings("\r\n") : text.ToString();

        string Pick(ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
    }
}
