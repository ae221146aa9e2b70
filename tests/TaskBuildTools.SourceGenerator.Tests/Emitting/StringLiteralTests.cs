using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskBuildTools.SourceGenerator.Emitting;

namespace TaskBuildTools.SourceGenerator.Tests.Emitting;

public class StringLiteralTests
{
    [Fact]
    public void Plain_text_stays_readable() => StringLiteral.Of("To do: 日本語 🚀 é").ShouldBe("\"To do: 日本語 🚀 é\"");

    [Fact]
    public void Quotes_and_backslashes_are_escaped() => StringLiteral.Of("""a"b\c""").ShouldBe(""" "a\"b\\c" """.Trim());

    [Fact]
    public void Line_ends_controls_and_direction_marks_are_escaped() =>
        StringLiteral.Of("\r\n\u0085\u2028\u2029\t\0\u202E\u200B\uFEFF\u00A0")
            .ShouldBe("""
                "\u000D\u000A\u0085\u2028\u2029\u0009\u0000\u202E\u200B\uFEFF\u00A0"
                """);

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => StringLiteral.Of("a\uD83Db").ShouldBe("""
        "a\uD83Db"
        """);

    [Fact]
    public void Invisible_characters_beyond_the_first_plane_are_escaped() => StringLiteral.Of("\U000E0041").ShouldBe("""
        "\U000E0041"
        """);

    [Fact]
    public void Every_single_code_unit_comes_back()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string value = ((char)unit).ToString();
            var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(StringLiteral.Of(value));
            literal.Token.Value.ShouldBe(value);
        }
    }
}
