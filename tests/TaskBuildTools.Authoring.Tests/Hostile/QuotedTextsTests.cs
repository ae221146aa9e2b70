namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Texts in quotes: over lines, with escapes of every kind, not closed, and with something behind them. See <see cref="Outcome"/>.</summary>
public sealed class QuotedTextsTests
{
    [Theory]
    [InlineData("notes: \"a\n  b\n\n  c\"", "notes=a b\nc")]
    [InlineData("notes: 'a\n  b\n\n  c'", "notes=a b\nc")]
    [InlineData("notes: \"a \\\n  b\"", "notes=a b")]
    [InlineData("notes: \"a\nb\"", "rejected; TBT1004 4,8; TBT1004 5,1")]
    [InlineData("notes: \"\\x41\\u00e9\\U0001F642\"", "notes=Aé\uD83D\uDE42")]
    [InlineData("notes: \"\\u0000\"", "notes=\u0000")]
    [InlineData("notes: \"\\q\"", "rejected; TBT1004 4,8; notes=\"\\q\"")]
    [InlineData("notes: \"\\uD800\"", "rejected; TBT1004 4,8; notes=\"\\uD800\"")]
    [InlineData("notes: \"\\uD83D\\uDE42\"", "notes=\uD83D\uDE42")]
    [InlineData("notes: \"\\uDE42\\uD83D\"", "rejected; TBT1004 4,8; notes=\"\\uDE42\\uD83D\"")]
    [InlineData("notes: \"\\U00110000\"", "rejected; TBT1004 4,8; notes=\"\\U00110000\"")]
    [InlineData("notes: \"\uFFFD\\uD800\"", "rejected; TBT1004 4,8; notes=\"\uFFFD\\uD800\"")]
    [InlineData("notes: \"\\UFFFFFFFF\"", "rejected; TBT1004 4,8; notes=\"\\UFFFFFFFF\"")]
    [InlineData("notes: \"\\u12\"", "rejected; TBT1004 4,8; notes=\"\\u12\"")]
    [InlineData("notes: \"\\x4\"", "rejected; TBT1004 4,8; notes=\"\\x4\"")]
    [InlineData("notes: \"a\" b", "rejected; TBT1004 4,12; notes=\"a\" b")]
    [InlineData("notes: 'a' b", "rejected; TBT1008 4,10; notes='a'' b")]
    [InlineData("notes: 'a''b'", "notes=a'b")]
    [InlineData("notes: 'it's'", "rejected; TBT1008 4,11; notes=it's")]
    [InlineData("notes: 'it's so' # 'x'", "rejected; TBT1008 4,11; notes=it's so")]
    [InlineData("notes: \"open", "rejected; TBT1004 4,8; notes=\"open")]
    [InlineData("notes: 'open", "rejected; TBT1008 4,8; notes='open")]
    [InlineData("notes: \"a\"# no comment", "rejected; TBT1004 4,11; notes=\"a\"# no comment")]
    [InlineData("notes: \"a\" # comment", "notes=a")]
    [InlineData("notes: \"\"", "")]
    [InlineData("notes: ''", "")]
    [InlineData("notes: \"\\\\\"q\\\\\"\"", "rejected; TBT1004 4,12; notes=\"\\\\\"q\\\\\"\"")]
    [InlineData("notes: \"\\N\\_\\L\\P\\e\\0\\a\\b\"", "notes=\u0085 \u2028\u2029\u001B\u0000\u0007\u0008")]
    [InlineData("notes: 'a\tb'", "notes=a\tb")]
    [InlineData("notes: \"\\\tb\"", "notes=\tb")]
    public void A_quoted_text_is_indexed_right_or_named_at_its_place(string fields, string outcome) =>
        Outcome.OfFields(fields).ShouldBe(outcome);
}
