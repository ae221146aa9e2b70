using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Tests.FrontMatter;

public sealed class EditedTextTests
{
    [Fact]
    public void Places_are_those_of_the_file_after_any_number_of_insertions()
    {
        EditedText text = new("a: @x\nb: it's\r\nc: d", 2);

        text.InsertApostrophes([3, 5]);
        text.InsertApostrophes([11, 13, 15]);

        text.Current.ShouldBe("a: '@x'\nb: 'it''s'\r\nc: d");
        text.Span(3, 7).ShouldBe(new SourceSpan(2, 4, 2, 6));
        text.Span(11, 18).ShouldBe(new SourceSpan(3, 4, 3, 8));
        text.Span(20, 24).ShouldBe(new SourceSpan(4, 1, 4, 5));
    }
}
