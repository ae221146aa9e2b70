namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Block scalars: indentation and chomping indicators, comments, markers and tabs in and around them. See <see cref="Outcome"/>.</summary>
public sealed class BlockScalarsTests
{
    [Theory]
    [InlineData("notes: |\n  one\n  two", "notes=one\ntwo\n")]
    [InlineData("notes: |-\n  one\n  two\n", "notes=one\ntwo")]
    [InlineData("notes: |+\n  one\n\n", "notes=one\n\n\n")]
    [InlineData("notes: >\n  one\n  two\n\n  three", "notes=one two\nthree\n")]
    [InlineData("notes: |2\n    one\n   two", "notes=  one\n two\n")]
    [InlineData("notes: |1-\n  one", "notes= one")]
    [InlineData("notes: |0\n  one", "rejected; TBT1004 4,8; TBT1004 5,3")]
    [InlineData("notes: |-2\n  x", "notes=x")]
    [InlineData("notes: >2-\n  x", "notes=x")]
    [InlineData("notes: |22\n  x", "rejected; TBT1004 4,8; TBT1004 5,3")]
    [InlineData("notes: | # comment\n  one", "notes=one\n")]
    [InlineData("notes: |#nocomment\n  one", "rejected; TBT1004 4,8; TBT1004 5,3")]
    [InlineData("notes: | text", "rejected; TBT1004 4,8; notes=| text")]
    [InlineData("notes: |\n  one\n two", "rejected; TBT1004 6,2")]
    [InlineData("notes: |\n   \n  one", "rejected; TBT1004 5,1")]
    [InlineData("notes: |\n\tone", "rejected; TBT1004 5,1")]
    [InlineData("notes: |", "")]
    [InlineData("notes: |\n  ---\n  x", "notes=---\nx\n")]
    [InlineData("notes: |\n  # not a comment\n  one: 'x", "notes=# not a comment\none: 'x\n")]
    [InlineData("notes: >-\n  a\n\n   b\n  c", "notes=a\n\n b\nc")]
    public void A_block_scalar_is_indexed_right_or_named_at_its_place(string fields, string outcome) =>
        Outcome.OfFields(fields).ShouldBe(outcome);
}
