using TaskBuildTools.Live.Editing.Operations;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A new field comes where the schema has it, and a removed one leaves nothing of its own.</summary>
public sealed class FieldPlaceTests
{
    [Theory]
    [InlineData("title: T", "description", "D", "title: T\ndescription: D")]
    [InlineData("title: T # t", "priority", "high", "title: T # t\nstatus: todo\npriority: high", "status: todo")]
    [InlineData("title: |\n  T\n\n# c", "description", "D", "title: |\n  T\ndescription: D\n\n# c")]
    [InlineData("title: |+\n  T\n\n# c", "description", "D", "title: |+\n  T\n\ndescription: D\n# c")]
    [InlineData("title: T\ntags:\n- x\n- y\nnotes: N", "description", "D", "title: T\ndescription: D\ntags:\n- x\n- y\nnotes: N")]
    [InlineData("tags:\n- x\n- y\nnotes: N", "due_date", "2026-01-01", "due_date: 2026-01-01\ntags:\n- x\n- y\nnotes: N")]
    [InlineData("title: T", "description", "one\ntwo\n", "title: T\ndescription: |\n  one\n  two")]
    [InlineData("title: T", "custom", "x", "title: T\ncustom: x")]
    [InlineData("title: T", "a key", "x", "title: T\na key: x")]
    [InlineData("title: T", "key: x", "x", "title: T\n'key: x': x")]
    public void A_field_is_added(string before, string field, string value, string after, string? extra = null)
    {
        string file = $"---\nid: a\n{before}\n{(extra is null ? "" : extra + "\n")}---\nBody\n";
        string expected = $"---\nid: a\n{after}\n---\nBody\n";
        File(file, Set(field, value)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "tags: [x, z]")]
    [InlineData("assignee: [b]\n", "tags: [x, z]")]
    [InlineData("assignee:\n  - b\n", "tags:\n  - x\n  - z")]
    [InlineData("assignee:\n- b\n", "tags:\n- x\n- z")]
    [InlineData("assignee:\n    - \"b\"\n", "tags:\n    - \"x\"\n    - \"z\"")]
    public void A_list_is_added_in_the_style_of_the_files_own_lists(string around, string lines) =>
        File($"---\nid: a\ntitle: t\n{around}---\n", SetItems("tags", "x", "z")).ShouldBe($"---\nid: a\ntitle: t\n{lines}\n{around}---\n");

    [Fact]
    public void A_field_comes_first_behind_the_last_of_the_fields_before_it_wherever_that_stands() =>
        File("---\nstatus: todo\ntitle: t\nid: a\n---\n", Set("agent", "bo")).ShouldBe("---\nstatus: todo\ntitle: t\nagent: bo\nid: a\n---\n");

    [Fact]
    public void An_indented_front_matter_stays_indented() =>
        File("---\n  id: a\n  title: t\n---\n", Set("notes", "one\ntwo"), SetItems("tags", "x"))
            .ShouldBe("---\n  id: a\n  title: t\n  tags: [x]\n  notes: |-\n    one\n    two\n---\n");

    [Fact]
    public void An_empty_front_matter_gets_its_first_field() => File("---\n---\nBody", Set("id", "a")).ShouldBe("---\nid: a\n---\nBody");

    [Fact]
    public void A_front_matter_of_comments_keeps_them() =>
        File("---\n# nothing yet\n---\n", Set("id", "a")).ShouldBe("---\n# nothing yet\nid: a\n---\n");

    [Theory]
    [InlineData("title: x\nnotes: N # gone\n# stays\ntags: [b]", "title: x\n# stays\ntags: [b]")]
    [InlineData("title: x\nnotes: |\n  one\n\n  two\n\ntags: [b]", "title: x\n\ntags: [b]")]
    [InlineData("title: x\nnotes: |+\n  one\n\ntags: [b]", "title: x\ntags: [b]")]
    [InlineData("title: x\nnotes: 'one\n\n  two'\ntags: [b]", "title: x\ntags: [b]")]
    [InlineData("title: x\nnotes:\ntags: [b]", "title: x\ntags: [b]")]
    [InlineData("title: x\ntags: [b]", "title: x\ntags: [b]")]
    public void A_field_is_removed_with_its_lines(string before, string after) =>
        Lines(before, new RemoveField("notes")).ShouldBe(after);

    [Fact]
    public void A_list_is_removed_with_the_comments_in_it() =>
        Lines("title: x\ntags: # t\n- a\n# c\n- b # d\nnotes: n", new RemoveField("tags")).ShouldBe("title: x\nnotes: n");

    [Fact]
    public void A_field_that_the_file_calls_by_an_alias_keeps_that_name() =>
        BacklogFile("---\nid: a\ntitle: t\nlabels: [x] # l\ncreated_date: '2025-01-01 10:00'\n---\n", new AddToList("tags", "z"), Set("created_at", "2025-01-02"))
            .ShouldBe("---\nid: a\ntitle: t\nlabels: [x, z] # l\ncreated_date: '2025-01-02'\n---\n");

    [Fact]
    public void A_field_is_found_by_an_alias_and_added_by_its_name() =>
        BacklogFile("---\nid: a\ntitle: t\n---\n", new AddToList("labels", "x")).ShouldBe("---\nid: a\ntitle: t\ntags: [x]\n---\n");

    [Fact]
    public void A_file_with_a_bare_at_sign_is_edited_around_it() =>
        BacklogFile("---\nid: a\nassignee: @bo # b\ntitle: t # t\n---\n", Set("title", "new"))
            .ShouldBe("---\nid: a\nassignee: @bo # b\ntitle: new # t\n---\n");

    [Fact]
    public void A_bare_at_sign_is_quoted_when_it_is_edited_itself() =>
        BacklogFile("---\nid: a\nassignee: @bo # b\ntitle: t\n---\n", new AddToList("assignee", "@ann"))
            .ShouldBe("---\nid: a\nassignee: ['@bo', '@ann'] # b\ntitle: t\n---\n");

    [Fact]
    public void Several_operations_are_one_edit() =>
        File("---\nid: a\ntitle: t\ntags: [x]\n---\n- [ ] b\n", Set("title", "u"), new AddToList("tags", "y"), new RemoveFromList("tags", "x"), new SetChecklistItem(0, true), new RemoveField("tags"))
            .ShouldBe("---\nid: a\ntitle: u\n---\n- [x] b\n");
}
