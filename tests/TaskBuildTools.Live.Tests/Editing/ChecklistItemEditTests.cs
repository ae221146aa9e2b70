using TaskBuildTools.Live.Editing.Operations;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Items of checklists come and go whole, in the style of their list.</summary>
public sealed class ChecklistItemEditTests
{
    private const string Head = "---\nid: a\nstatus: todo\n---\n";

    [Theory]
    [InlineData("\n- [ ] a\n", "\n- [ ] a\n- [ ] new\n")]
    [InlineData("\n* [x] a\n* [ ] b\n\nText.\n", "\n* [x] a\n* [ ] b\n* [ ] new\n\nText.\n")]
    [InlineData("\n9. [ ] a\n", "\n9. [ ] a\n10. [ ] new\n")]
    [InlineData("\n  +  [ ] a\r\n", "\n  +  [ ] a\r\n  +  [ ] new\n")]
    [InlineData("\r\n- [ ] a\r\n", "\r\n- [ ] a\r\n- [ ] new\r\n")]
    [InlineData("\n- [ ] a", "\n- [ ] a\n- [ ] new")]
    [InlineData("\n- [ ] a\n  - [ ] nested\n", "\n- [ ] a\n  - [ ] nested\n- [ ] new\n")]
    [InlineData("\n- [ ] a\n  more of it\n\n  a paragraph\n\nText.\n", "\n- [ ] a\n  more of it\n\n  a paragraph\n- [ ] new\n\nText.\n")]
    [InlineData("\n- [ ] a\nlazily more\n# Next\n", "\n- [ ] a\nlazily more\n- [ ] new\n# Next\n")]
    [InlineData("\n<!-- AC:BEGIN -->\n- [ ] a\n<!-- AC:END -->\n", "\n<!-- AC:BEGIN -->\n- [ ] a\n- [ ] new\n<!-- AC:END -->\n")]
    [InlineData("\n- [ ] a\n\n- [ ] b\n\nText.\n", "\n- [ ] a\n\n- [ ] b\n\n- [ ] new\n\nText.\n")]
    [InlineData("\n- [ ] first list\n\nText.\n\n* [ ] second\n", "\n- [ ] first list\n\nText.\n\n* [ ] second\n* [ ] new\n")]
    [InlineData("\n- [ ] a\n  ```\n  - [ ] code\n  ```\n", "\n- [ ] a\n  ```\n  - [ ] code\n  ```\n- [ ] new\n")]
    [InlineData("", "\n- [ ] new\n")]
    [InlineData("\nText.\n", "\nText.\n\n- [ ] new\n")]
    [InlineData("\nText.\n\n", "\nText.\n\n- [ ] new\n")]
    public void An_item_is_added_at_the_end_of_the_last_checklist(string body, string expected) =>
        File(Head + body, new AddChecklistItem(" new ")).ShouldBe(Head + expected);

    [Theory]
    [InlineData(0, "\n- [ ] a\n  - [ ] b\n- [x] new\n- [ ] c\n\n1. [ ] d\n")]
    [InlineData(1, "\n- [ ] a\n  - [ ] b\n  - [x] new\n- [ ] c\n\n1. [ ] d\n")]
    [InlineData(2, "\n- [ ] a\n  - [ ] b\n- [ ] c\n- [x] new\n\n1. [ ] d\n")]
    [InlineData(3, "\n- [ ] a\n  - [ ] b\n- [ ] c\n\n1. [ ] d\n2. [x] new\n")]
    public void Or_in_the_list_of_another_one_behind_it(int after, string expected) =>
        File(Head + "\n- [ ] a\n  - [ ] b\n- [ ] c\n\n1. [ ] d\n", new AddChecklistItem("new", true, after)).ShouldBe(Head + expected);

    [Theory]
    [InlineData("\n- [ ] a\n- [ ] gone\n- [ ] c\n", "\n- [ ] a\n- [ ] c\n")]
    [InlineData("\n- [ ] a\n- [x] gone\n  more\n  - [ ] nested\n\n  a paragraph\n- [ ] c\n", "\n- [ ] a\n- [ ] c\n")]
    [InlineData("\n- [ ] a\n\n- [ ] gone\n\n- [ ] c\n", "\n- [ ] a\n\n- [ ] c\n")]
    [InlineData("\r\n- [ ] a\r\n- [ ] gone", "\r\n- [ ] a")]
    [InlineData("\n- [ ] gone\n", "\n")]
    [InlineData("\n- [ ] gone\n\nText.\n", "\nText.\n")]
    [InlineData("\n- [ ] gone\n# Next\n", "\n# Next\n")]
    public void An_item_is_removed_with_what_is_in_it(string body, string expected) =>
        File(Head + body, new RemoveChecklistItem(-1, "gone")).ShouldBe(Head + expected);

    [Fact]
    public void An_index_removes_one_of_several_that_read_alike() =>
        File(Head + "- [ ] a\n- [ ] a\n", new RemoveChecklistItem(1)).ShouldBe(Head + "- [ ] a\n");

    [Fact]
    public void What_is_not_there_or_not_one_line_is_refused()
    {
        Failure(Head + "- [ ] a\n- [ ] a\n", new RemoveChecklistItem(-1, "a")).ShouldBe(TaskEditFailure.NoSuchItem);
        Failure(Head + "- [ ] a\n", new RemoveChecklistItem(1)).ShouldBe(TaskEditFailure.NoSuchItem);
        Failure(Head + "- [ ] a\n", new AddChecklistItem("b", false, 1)).ShouldBe(TaskEditFailure.NoSuchItem);
        Failure(Head + "- [ ] a\n", new AddChecklistItem("b\n- [ ] c")).ShouldBe(TaskEditFailure.InvalidValue);
    }

    [Fact]
    public void An_item_that_would_not_be_read_as_one_is_refused() =>
        Failure(Head + "\n```\nnever closed\n", new AddChecklistItem("new")).ShouldBe(TaskEditFailure.Unverified);
}
