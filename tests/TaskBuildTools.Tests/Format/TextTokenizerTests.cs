using System.Text;
using CsCheck;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Format;

public sealed class TextTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" .,;*-\r\n", "")]
    [InlineData("Fix the parser, quickly!", "fix the parser quickly")]
    [InlineData("v1.2 of TaskBuildTools_x", "v1 2 of taskbuildtools x")]
    [InlineData("don't", "don t")]
    [InlineData("Größe GRÖSSE straße", "große grosse straße")]
    [InlineData("e\u0301te\u0301 été ÉTÉ", "ete ete ete")]
    [InlineData("Çağrı Ölçüm İstanbul", "cagrı olcum istanbul")]
    [InlineData("Ελληνικός ΕΛΛΗΝΙΚΌΣ", "ελληνικοσ ελληνικοσ")]
    [InlineData("Ещё Йод", "еще иод")]
    [InlineData("Tiếng Việt", "tieng viet")]
    [InlineData("K Å \u212A\u212B", "k a ka")]
    [InlineData("日本語の検索", "日本語の検索")]
    [InlineData("한국어 검색", "한국어 검색")]
    [InlineData("हिन्दी खोज", "हिन्दी खोज")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("🎉party🎉time ²x½", "party time x")]
    [InlineData("\U00010400\U00010401", "\U00010428\U00010429")]
    [InlineData("٣ items", "٣ items")]
    public void A_text_has_these_terms(string text, string terms) => Terms(text).ShouldBe(terms);

    [Fact]
    public void Every_Latin_Greek_and_Cyrillic_letter_is_its_decomposition_without_marks()
    {
        int marked = 0;
        for (char letter = '\u00C0'; letter <= '\u1FFF'; letter++)
        {
            string decomposed = letter.ToString().Normalize(NormalizationForm.FormD);
            if (char.IsLetter(letter) && char.IsLetter(decomposed[0]) && decomposed.Skip(1).All(mark => mark is >= '\u0300' and <= '\u036F'))
            {
                Terms(letter.ToString()).ShouldBe(Terms(decomposed[..1]), $"U+{(int)letter:X4}");
                marked += decomposed.Length > 1 ? 1 : 0;
            }
        }

        marked.ShouldBeGreaterThan(800);
    }

    [Fact]
    public void Case_and_written_accents_never_change_the_terms() =>
        Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['à', 'ö'], Gen.Char['α', 'ω'], Gen.Char['а', 'я'], Gen.Const(' '), Gen.Const('-'), Gen.Const('漢'), Gen.Const('5')), 0, 30].Sample(text =>
        {
            Terms(text.ToUpperInvariant()).ShouldBe(Terms(text));
            Terms(text.Normalize(NormalizationForm.FormD)).ShouldBe(Terms(text));
        });

    [Fact]
    public void Any_bytes_give_terms_that_are_their_own_terms() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            foreach (string term in Terms(bytes).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Terms(term).ShouldBe(term);
                Encoding.UTF8.GetByteCount(term).ShouldBeInRange(1, TextTokenizer.MaxTermLength);
            }
        });

    [Fact]
    public void A_long_term_counts_by_its_beginning_and_is_cut_between_characters()
    {
        Terms(new string('x', 500) + " y").ShouldBe(new string('x', 128) + " y");
        Terms("x" + new string('漢', 100) + "z").ShouldBe("x" + new string('漢', 42));
        Terms("漢" + new string('x', 124) + "漢x").ShouldBe("漢" + new string('x', 124));
    }

    [Fact]
    public void Bytes_that_are_no_text_end_a_term() =>
        Terms([(byte)'a', 0xFF, (byte)'b', 0xC3, (byte)'c', 0xE2, 0x82]).ShouldBe("a b c");

    private static string Terms(string text) => Terms(Encoding.UTF8.GetBytes(text));

    private static string Terms(byte[] text)
    {
        var terms = new List<string>();
        var tokenizer = new TextTokenizer(text, new byte[TextTokenizer.MaxTermLength]);
        while (tokenizer.MoveNext())
        {
            terms.Add(Encoding.UTF8.GetString(tokenizer.Current));
        }

        return string.Join(' ', terms);
    }
}
