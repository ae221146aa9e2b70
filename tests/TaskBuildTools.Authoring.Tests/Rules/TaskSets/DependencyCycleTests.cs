using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public class DependencyCycleTests
{
    [Fact]
    public void Is_reported_once_as_its_shortest_path_at_one_of_its_edges()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [x, b]
            == b.md
            id: b
            dependencies: [c]
            == c.md
            id: c
            dependencies: [a]
            == x.md
            id: x
            """).Findings.ShouldHaveSingleItem();

        finding.Descriptor.ShouldBe(DependencyCycle.Descriptor);
        finding.Path.ShouldBe("a.md");
        finding.Span.ShouldBe(new SourceSpan(2, 19, 2, 20));
        finding.Message.ShouldBe("Tasks depend on each other in a cycle: a -> b -> c -> a; remove one of these dependencies");
        finding.Key.ShouldBe("a -> b -> c -> a");
        finding.Related.ShouldBe(
        [
            new RelatedPlace("b.md", new SourceSpan(2, 16, 2, 17), "'b' depends on 'c'"),
            new RelatedPlace("c.md", new SourceSpan(2, 16, 2, 17), "'c' depends on 'a'"),
        ]);
    }

    [Fact]
    public void A_detour_is_not_shown() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [c, b]
            == b.md
            id: b
            dependencies: [a]
            == c.md
            id: c
            dependencies: [b]
            """).Findings.ShouldHaveSingleItem().Key.ShouldBe("a -> b -> a");

    [Fact]
    public void The_edge_is_found_beside_duplicates_and_unknown_ids() =>
        SketchedTasks.Find(DependencyCycle.Descriptor, """
            == a.md
            id: a
            dependencies: [c, gone-for-good, c, a, b]
            == b.md
            id: b
            dependencies: [a]
            == c.md
            id: c
            """).ShouldHaveSingleItem().Span.ShouldBe(new SourceSpan(2, 40, 2, 41));

    [Fact]
    public void Two_cycles_are_two_findings() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [b]
            == b.md
            id: b
            dependencies: [a]
            == c.md
            id: c
            dependencies: [d]
            == d.md
            id: d
            dependencies: [c]
            """).Findings.Select(finding => finding.Key).ShouldBe(["a -> b -> a", "c -> d -> c"]);

    [Fact]
    public void A_long_cycle_is_abridged()
    {
        string text = string.Concat(Enumerable.Range(0, 3000).Select(i => $"== {i:0000}.md\nid: t{i:0000}\ndependencies: [t{(i + 1) % 3000:0000}]\n"));

        Finding finding = SketchedTasks.Check(text).Findings.ShouldHaveSingleItem();

        finding.Key.ShouldStartWith("t0000 -> t0001 -> ");
        finding.Key.ShouldEndWith("t0018 -> t0019 -> (2979 more) -> t2999 -> t0000");
        finding.Related.Length.ShouldBe(100);
    }

    [Fact]
    public void Two_ways_to_the_same_task_are_no_cycle() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [b, c]
            == b.md
            id: b
            dependencies: [d]
            == c.md
            id: c
            dependencies: [d]
            == d.md
            id: d
            """).Findings.ShouldBeEmpty();
}
