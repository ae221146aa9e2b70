namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Markers, directives, other roots than a mapping, and characters that nobody sees. See <see cref="Outcome"/>.</summary>
public sealed class OddDocumentsTests
{
    [Theory]
    [InlineData("--- text", "rejected; TBT1004 4,1")]
    [InlineData("%YAML 1.2", "rejected; TBT1004 4,1")]
    [InlineData("%TAG ! tag:x,2000:", "rejected; TBT1004 4,1")]
    [InlineData("... x", "rejected; TBT1004 4,1")]
    [InlineData("----", "rejected; TBT1004 4,1")]
    [InlineData(" ---", "title=T ---")]
    [InlineData(" ...", "title=T ...")]
    [InlineData("- a", "rejected; TBT1004 4,1")]
    [InlineData("a", "rejected; TBT1004 4,1")]
    [InlineData("{notes: b}", "rejected; TBT1004 4,1")]
    [InlineData("[b]", "rejected; TBT1004 4,1")]
    [InlineData("# only", "")]
    [InlineData("\u0000", "rejected; TBT1004 4,1")]
    [InlineData("notes: a\u0000b", "rejected; TBT1004 4,9; notes=a b")]
    [InlineData("notes: a\u0085b", "rejected; TBT1004 4,9; notes=a b")]
    [InlineData("notes: a\u2028b", "rejected; TBT1004 4,9; notes=a b")]
    [InlineData("notes: a\u2029b: c", "rejected; TBT1004 4,9; TBT1005 4,11; notes=a b: c")]
    [InlineData("notes: a\u0001b\ndue_date: x", "rejected; TBT1004 4,9; TBT2010 5,11; notes=a b")]
    [InlineData("notes: a\u007Fb", "rejected; TBT1004 4,9; notes=a b")]
    [InlineData("notes: a\u0080b", "rejected; TBT1004 4,9; notes=a b")]
    [InlineData("notes: a\u009Fb", "rejected; TBT1004 4,9; notes=a b")]
    [InlineData("notes: \uFEFFa", "notes=\uFEFFa")]
    [InlineData("\uFEFFnotes: a", "TBT2009 4,1; \uFEFFnotes=a")]
    [InlineData("notes: a\uFEFF", "notes=a\uFEFF")]
    [InlineData("notes: \uD83D\uDE42\uD83D\uDE42: b", "rejected; TBT1005 4,12; notes=\uD83D\uDE42\uD83D\uDE42: b")]
    [InlineData("notes: \uD83D\uDE42 'x\ndue_date: \uD83D\uDE42x", "rejected; TBT2010 5,11; notes=\uD83D\uDE42 'x")]
    [InlineData("status: \uD83D\uDE42", "rejected; TBT2006 4,9")]
    [InlineData("{status: \uD83D\uDE42\uD83D\uDE42, due_date: nope}", "rejected; TBT1004 4,1")]
    [InlineData("[\"\uD83D\uDE42\", @x]", "rejected; TBT1004 4,1")]
    [InlineData("tags: [\"\uD83D\uDE42\", @x]", "rejected; TBT1006 4,14; tags=\uD83D\uDE42|@x")]
    [InlineData("tags: [\uD83D\uDE42, a: b, x]", "rejected; TBT2012 4,12; tags=\uD83D\uDE42|x")]
    [InlineData("notes: \"\uD83D\uDE42\\q\"", "rejected; TBT1004 4,8; notes=\"\uD83D\uDE42\\q\"")]
    [InlineData("notes: \"\\U0001F642\" x", "rejected; TBT1004 4,21; notes=\"\\U0001F642\" x")]
    public void A_front_matter_is_indexed_right_or_named_at_its_place(string fields, string outcome) =>
        Outcome.OfFields(fields).ShouldBe(outcome);
}
