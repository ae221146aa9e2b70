using TaskBuildTools.Live.Editing.Operations;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Items come and go; the bytes of the others, and the comments among them, stay.</summary>
public sealed class ListEditTests
{
    [Theory]
    [InlineData("tags: []", "x", "tags: [x]")]
    [InlineData("tags: [ ] # none", "x", "tags: [x] # none")]
    [InlineData("tags: [a]", "x", "tags: [a, x]")]
    [InlineData("tags: [a,b]", "x", "tags: [a,b,x]")]
    [InlineData("tags: [ a, b ] # two", "x", "tags: [ a, b, x ] # two")]
    [InlineData("tags: [a, b, ]", "x", "tags: [a, b, x, ]")]
    [InlineData("tags: ['a', \"b\"]", "x", "tags: ['a', \"b\", \"x\"]")]
    [InlineData("tags: [a]", "x, y", "tags: [a, 'x, y']")]
    [InlineData("tags: [a]", "x: y", "tags: [a, 'x: y']")]
    [InlineData("tags: [a]", "x:y", "tags: [a, x:y]")]
    [InlineData("tags: [a]", "null", "tags: [a, 'null']")]
    [InlineData("tags: [a]", "12", "tags: [a, '12']")]
    [InlineData("tags: [11]", "12", "tags: [11, 12]")]
    [InlineData("tags: [a]", "two\nlines", "tags: [a, \"two\\nlines\"]")]
    [InlineData("tags: [a,\n  b]", "x", "tags: [a,\n  b, x]")]
    [InlineData("tags: [\n  a, # first\n  b # second\n]", "x", "tags: [\n  a, # first\n  b, # second\n  x\n]")]
    [InlineData("tags: [\n  a,\n  b,\n]", "x", "tags: [\n  a,\n  b,\n  x,\n]")]
    [InlineData("tags:\n  [a]", "x", "tags:\n  [a, x]")]
    [InlineData("tags:\n  - a", "x", "tags:\n  - a\n  - x")]
    [InlineData("tags:\n- a", "x", "tags:\n- a\n- x")]
    [InlineData("tags:\n    -   a", "x", "tags:\n    -   a\n    -   x")]
    [InlineData("tags:\n  - a # first\n  # behind", "x", "tags:\n  - a # first\n  - x\n  # behind")]
    [InlineData("tags:\n  - 'a'", "x", "tags:\n  - 'a'\n  - 'x'")]
    [InlineData("tags:\n  - \"a\"\n\n  - b", "x", "tags:\n  - \"a\"\n\n  - b\n  - x")]
    [InlineData("tags:\n  - a", "- x", "tags:\n  - a\n  - '- x'")]
    [InlineData("tags:\n  -\n    a", "x", "tags:\n  -\n    a\n  - x")]
    [InlineData("tags:", "x", "tags: [x]")]
    [InlineData("tags: # none", "x", "tags: [x] # none")]
    [InlineData("tags: null # none", "x", "tags: [x] # none")]
    [InlineData("tags: ''", "x", "tags: [x]")]
    [InlineData("tags: a # one", "x", "tags: [a, x] # one")]
    [InlineData("tags: 'a'", "x", "tags: ['a', 'x']")]
    [InlineData("tags: a, b", "x", "tags: ['a, b', 'x']")]
    [InlineData("tags: |-\n  a", "x", "tags: [a, x]")]
    [InlineData("assignee:\n  - bo\ntags:", "x", "assignee:\n  - bo\ntags:\n  - x")]
    [InlineData("assignee:\n- 'bo'\ntags: # none", "x", "assignee:\n- 'bo'\ntags: # none\n- 'x'")]
    [InlineData("assignee:\n  - bo\ntags: []", "x", "assignee:\n  - bo\ntags: [x]")]
    [InlineData("tags: [a, x, b]", "x", "tags: [a, x, b]")]
    [InlineData("tags:\n  - a\n  -\n  - b", "x", "tags:\n  - a\n  -\n  - b\n  - x")]
    public void An_item_is_added_at_the_end(string before, string item, string after) =>
        Lines(before, new AddToList("tags", item)).ShouldBe(after);

    [Theory]
    [InlineData("tags: [x]", "tags: []")]
    [InlineData("tags: [ x ]", "tags: []")]
    [InlineData("tags: [x,]", "tags: []")]
    [InlineData("tags: [x, b]", "tags: [b]")]
    [InlineData("tags: [a, x, b] # c", "tags: [a, b] # c")]
    [InlineData("tags: [a, 'x', b]", "tags: [a, b]")]
    [InlineData("tags: [a, x]", "tags: [a]")]
    [InlineData("tags: [a, x, ]", "tags: [a, ]")]
    [InlineData("tags: [ a,x ]", "tags: [ a ]")]
    [InlineData("tags: [x,\n  b]", "tags: [\n  b]")]
    [InlineData("tags: [a, x,\n  b]", "tags: [a,\n  b]")]
    [InlineData("tags: [a,\n  x]", "tags: [a\n  ]")]
    [InlineData("tags: [\n  a, # first\n  x, # second\n  b\n]", "tags: [\n  a, # first\n  b\n]")]
    [InlineData("tags: [\n  a, # first\n  x\n]", "tags: [\n  a # first\n]")]
    [InlineData("tags: [\n  a,\n  x,\n]", "tags: [\n  a,\n]")]
    [InlineData("tags: [\n  x\n]", "tags: [\n]")]
    [InlineData("tags: [x, a, x, b, x]", "tags: [a, b]")]
    [InlineData("tags:\n  - x", "tags: []")]
    [InlineData("tags: # all\n  - x", "tags: [] # all")]
    [InlineData("tags:\n  # all\n  - x", "tags: []\n  # all")]
    [InlineData("tags:\n  - x\n  - b", "tags:\n  - b")]
    [InlineData("tags:\n  - a\n  # about x\n  - x # mine\n  # about b\n  - b", "tags:\n  - a\n  # about x\n  # about b\n  - b")]
    [InlineData("tags:\n- a\n- x", "tags:\n- a")]
    [InlineData("tags:\n- a\n-\n  x\n- b", "tags:\n- a\n- b")]
    [InlineData("tags:\n  - a\n  - x\n\n  - b", "tags:\n  - a\n\n  - b")]
    [InlineData("tags:\n  - |-\n    x\n  - b", "tags:\n  - b")]
    [InlineData("tags: x # only", "tags: [] # only")]
    [InlineData("tags: [a, b]", "tags: [a, b]")]
    [InlineData("tags:", "tags:")]
    public void An_item_is_removed(string before, string after) =>
        Lines(before, new RemoveFromList("tags", "x")).ShouldBe(after);

    [Theory]
    [InlineData("tags: [a, b, c]", "a|b|c", "tags: [a, b, c]")]
    [InlineData("tags: [a,  b,   c]", "a|c", "tags: [a,  c]")]
    [InlineData("tags: [a, b, c]", "a|x|c", "tags: [a, x, c]")]
    [InlineData("tags: [a, 'b', c] # x", "a|x|c", "tags: [a, 'x', c] # x")]
    [InlineData("tags: [a, b]", "x|a|b", "tags: [x, a, b]")]
    [InlineData("tags: [a, b]", "b|a", "tags: [b, a]")]
    [InlineData("tags: [a, b]", "", "tags: []")]
    [InlineData("tags: [a, b]", "p|q|r", "tags: [p, q, r]")]
    [InlineData("tags:\n  - a # 1\n  - b # 2\n  - c # 3", "a|x|c", "tags:\n  - a # 1\n  - x # 2\n  - c # 3")]
    [InlineData("tags:\n  - a # 1\n  - c # 3", "a|b|c|d", "tags:\n  - a # 1\n  - b\n  - c # 3\n  - d")]
    [InlineData("tags:\n  - a\n  - b", "x|a|b", "tags:\n  - x\n  - a\n  - b")]
    [InlineData("tags:\n  - a\n  - b", "", "tags: []")]
    [InlineData("tags:\n  - a\n  - b", "p|q", "tags:\n  - p\n  - q")]
    [InlineData("tags: [\n  a,\n  c\n]", "a|b|c", "tags: [\n  a,\n  b,\n  c\n]")]
    [InlineData("tags:", "a|b", "tags: [a, b]")]
    [InlineData("tags: a", "b", "tags: b")]
    [InlineData("tags: a", "a|b", "tags: [a, b]")]
    [InlineData("tags: a", "", "tags: []")]
    [InlineData("tags: [[a], b]", "b|c", "tags: [b, c]")]
    [InlineData("tags:\n  - - a\n    - b\n  - c", "c", "tags:\n  - c")]
    [InlineData("tags:\n  -\n  - b", "b", "tags:\n  - b")]
    public void A_list_is_set_with_the_fewest_changes(string before, string items, string after) =>
        Lines(before, SetItems("tags", items.Length == 0 ? [] : items.Split('|'))).ShouldBe(after);

    [Fact]
    public void A_list_of_a_key_that_the_schema_does_not_know_is_edited() =>
        Lines("custom: [a]", new AddToList("custom", "b")).ShouldBe("custom: [a, b]");

    [Fact]
    public void Names_are_compared_as_the_schema_does_in_lists_of_ids_by_case_where_it_matters()
    {
        BacklogFile("---\nid: a\ntitle: t\ndepends_on: [BACK-1, back-2]\n---\n", new RemoveFromList("dependencies", "BACK-2"))
            .ShouldBe("---\nid: a\ntitle: t\ndepends_on: [BACK-1]\n---\n");
        Lines("dependencies: [B-1, b-2]", new RemoveFromList("dependencies", "B-2")).ShouldBe("dependencies: [B-1, b-2]");
    }
}
