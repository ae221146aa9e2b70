namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Checklists in code, in comments, in quotes, and almost checklists. See <see cref="Outcome"/>.</summary>
public sealed class BodiesTests
{
    [Theory]
    [InlineData("---\nid: a-1\ntitle: T\n---\n- [ ] a\n- [x] b\n- [X] c\n* [ ] d\n+ [x] e\n1. [ ] f\n2) [x] g", "checks=4/7")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n```\n- [ ] a\n```\n- [x] b", "checks=1/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n~~~ x\n- [ ] a\n```\n- [ ] c\n~~~~\n- [x] b", "checks=1/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n> - [ ] a\n- [x] b", "checks=1/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n<!--\n- [ ] a\n-->\n- [x] b", "checks=1/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n<!-- x -->\n- [ ] a", "checks=0/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n- [ ] <!-- a\n- [x] b", "checks=1/2")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n- [ ]a\n- [  ] b\n- [] c\n-[ ] d\n- [y] e\n- [ ]\n[ ] f", "checks=0/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n  - [ ] a\n\t- [x] b\n    - [ ] c", "checks=1/3")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n`- [ ] a`\n``` x ` y\n- [x] b", "checks=1/1")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n```\n- [ ] never closed", "")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n---\n- [ ] a\n---\n- [x] b", "checks=1/2")]
    public void A_body_is_indexed_right_or_named_at_its_place(string file, string outcome) =>
        Outcome.OfFile(file).ShouldBe(outcome);
}
