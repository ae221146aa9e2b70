using System.Xml.Linq;
using TaskBuildTools.SourceGenerator.Emitting;

namespace TaskBuildTools.SourceGenerator.Tests.Emitting;

public class DocumentationTextTests
{
    [Fact]
    public void Markup_is_escaped() =>
        DocumentationText.OfText("</summary> a && b ]]> <!-- -->").ShouldBe("&lt;/summary&gt; a &amp;&amp; b ]]&gt; &lt;!-- --&gt;");

    [Fact]
    public void Blanks_of_any_kind_become_one_space() => DocumentationText.OfText(" a\r\n\u2028\tb\u00A0c ").ShouldBe("a b c");

    [Fact]
    public void Invisible_characters_are_shown() => DocumentationText.OfText("a\u202Eb\uD83Dc").ShouldBe(@"a\u202Eb\uD83Dc");

    [Fact]
    public void Emoji_stay_whole() => DocumentationText.OfText("👩‍💻 ❤️").ShouldBe("👩‍💻 ❤️");

    [Fact]
    public void A_literal_keeps_its_blanks() => DocumentationText.OfLiteral(" <a>  b\n").ShouldBe("""
        " &lt;a&gt;  b\u000A"
        """);

    [Fact]
    public void Long_text_is_cut_between_characters()
    {
        DocumentationText.OfText(new string('a', 500)).ShouldBe(new string('a', 200) + "…");
        DocumentationText.OfText(string.Concat(Enumerable.Repeat("🚀", 500))).ShouldBe(string.Concat(Enumerable.Repeat("🚀", 100)) + "…");
    }

    [Fact]
    public void Every_single_code_unit_gives_well_formed_text_on_one_line()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string text = DocumentationText.OfText("x" + (char)unit);
            text.IndexOfAny(['\r', '\n', '\u0085', '\u2028', '\u2029']).ShouldBe(-1);
            Should.NotThrow(() => XElement.Parse($"<summary>{text}</summary>"));
        }
    }
}
