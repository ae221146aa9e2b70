using TaskBuildTools.Live.Editing.Operations;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Ticking an item changes one byte.</summary>
public sealed class ChecklistEditTests
{
    private const string Head = "---\nid: a\ntitle: t\n---\n";

    private const string Body =
        "# Steps\r\n\r\n- [ ] one  \r\n  * [x] two\n\t1. [X]\tthree\n```\n- [ ] code\n```\n<!--\n- [ ] comment\n-->\n- [] no\n- [ ]no\n+ [ ] one\n[ ] no\n10) [ ] four";

    [Theory]
    [InlineData(0, true, "- [ ] one  ", "- [x] one  ")]
    [InlineData(1, false, "* [x] two", "* [ ] two")]
    [InlineData(2, false, "1. [X]\tthree", "1. [ ]\tthree")]
    [InlineData(2, true, "1. [X]\tthree", "1. [X]\tthree")]
    [InlineData(3, true, "+ [ ] one", "+ [x] one")]
    [InlineData(4, true, "10) [ ] four", "10) [x] four")]
    public void An_item_is_ticked_by_its_place(int index, bool done, string before, string after) =>
        File(Head + Body, new SetChecklistItem(index, done)).ShouldBe(Head + Body.Replace(before, after, StringComparison.Ordinal));

    [Theory]
    [InlineData("two", false, "* [x] two", "* [ ] two")]
    [InlineData("three", false, "[X]\tthree", "[ ]\tthree")]
    [InlineData("four", true, "10) [ ] four", "10) [x] four")]
    public void An_item_is_ticked_by_its_text(string text, bool done, string before, string after) =>
        File(Head + Body, new SetChecklistItem(text, done)).ShouldBe(Head + Body.Replace(before, after, StringComparison.Ordinal));

    [Fact]
    public void An_item_that_is_not_there_or_is_there_twice_is_refused()
    {
        Failure(Head + Body, new SetChecklistItem(5, true)).ShouldBe(TaskEditFailure.NoSuchItem);
        Failure(Head + Body, new SetChecklistItem("one", true)).ShouldBe(TaskEditFailure.NoSuchItem);
        Failure(Head + Body, new SetChecklistItem("code", true)).ShouldBe(TaskEditFailure.NoSuchItem);
        Failure(Head, new SetChecklistItem(0, true)).ShouldBe(TaskEditFailure.NoSuchItem);
    }
}
