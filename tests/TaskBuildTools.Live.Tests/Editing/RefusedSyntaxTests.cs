using TaskBuildTools.Live.Editing.Operations;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>What cannot be edited without risk is refused, and only that.</summary>
public sealed class RefusedSyntaxTests
{
    [Theory]
    [InlineData("title: &t T")]
    [InlineData("title: !!str T")]
    [InlineData("notes: &n N\ntitle: *n")]
    [InlineData("title: &t [a]")]
    [InlineData("title: ! T")]
    [InlineData("? title\n: T")]
    [InlineData("&k title: T")]
    public void A_value_with_an_anchor_an_alias_or_a_tag(string line) =>
        Failure($"---\nid: a\n{line}\n---\n", Set("title", "new")).ShouldBe(TaskEditFailure.UnsupportedSyntax);

    [Theory]
    [InlineData("tags: &t [a]")]
    [InlineData("tags: &t\n  - a")]
    [InlineData("tags: [&a a, b]")]
    [InlineData("tags:\n  - !!str a")]
    [InlineData("tags: {a: b}")]
    [InlineData("tags:\n  a: b")]
    public void A_list_with_one_or_none_at_all(string line) =>
        Failure($"---\nid: a\ntitle: t\n{line}\n---\n", new AddToList("tags", "x")).ShouldBe(TaskEditFailure.UnsupportedSyntax);

    [Fact]
    public void Other_fields_beside_an_anchor_are_edited() =>
        Lines("notes: &n N\ncustom: *n\ntitle: T", Set("title", "U")).ShouldBe("notes: &n N\ncustom: *n\ntitle: U");

    [Theory]
    [InlineData("{id: a, title: t}")]
    [InlineData("- id: a")]
    [InlineData("text")]
    [InlineData("id: a\ntitle: b: c")]
    [InlineData("id: 'a\ntitle: b")]
    [InlineData("id: @a")]
    [InlineData("id: a\ntitle: \u0007")]
    public void A_front_matter_that_is_no_block_of_right_yaml(string text) =>
        Failure($"---\n{text}\n---\n", Set("title", "new")).ShouldBe(TaskEditFailure.UnsupportedSyntax);

    [Theory]
    [InlineData("no front matter")]
    [InlineData("---\nid: a\n")]
    [InlineData("")]
    public void A_file_without_a_front_matter(string file) =>
        Failure(file, Set("title", "new")).ShouldBe(TaskEditFailure.UnsupportedSyntax);

    [Fact]
    public void Half_a_character() => Failure("---\nid: a\n---\n", Set("title", "x\uD83D")).ShouldBe(TaskEditFailure.InvalidValue);

    [Fact]
    public void A_list_for_a_field_that_takes_one_value()
    {
        Failure("---\nid: a\n---\n", SetItems("title", "x")).ShouldBe(TaskEditFailure.InvalidValue);
        Failure("---\nid: a\n---\n", new AddToList("title", "x")).ShouldBe(TaskEditFailure.InvalidValue);
    }

    [Fact]
    public void A_value_that_the_schema_does_not_allow_is_no_matter_of_syntax() =>
        Lines("title: t\npriority: low", Set("priority", "nonsense")).ShouldBe("title: t\npriority: nonsense");
}
