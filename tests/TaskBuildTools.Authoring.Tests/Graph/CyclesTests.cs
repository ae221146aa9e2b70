using CsCheck;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Graph;

public class CyclesTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Fact]
    public void A_tangle_is_reported_once_as_its_shortest_cycle_from_the_smallest_ordinal()
    {
        // 0 -> 1 -> 2 -> 3 -> 0 and the short cut 3 -> 1: the cycle 1, 2, 3 is the shortest.
        DependencyGraph graph = Graph([1], [2], [3], [0, 1], [3]);

        graph.Cycles.ShouldBe([[1, 2, 3]]);
        graph.Component.ShouldBe([0, 0, 0, 0, -1]);
    }

    [Fact]
    public void Each_tangle_is_reported_in_the_order_of_its_smallest_ordinal()
    {
        DependencyGraph graph = Graph([5], [2], [1], [4], [3], [0, 1]);

        graph.Cycles.ShouldBe([[0, 5], [1, 2], [3, 4]]);
    }

    [Fact]
    public void Tasks_in_a_cycle_are_not_ready_and_share_their_depth()
    {
        // 3 depends on the cycle 1 <-> 2, which depends on 0.
        DependencyGraph graph = Graph([], [2], [1, 0], [1]);

        graph.Order.ShouldBe([0, 1, 2, 3]);
        graph.Depth.ShouldBe([0, 1, 1, 2]);
        graph.Ready.ShouldBe([true, false, false, false]);
        graph.Blocked.ShouldBe([false, true, true, true]);
    }

    [Fact]
    public void A_chain_of_a_million_tasks_does_not_overflow_the_stack()
    {
        const int Count = 1_000_000;
        DependencyGraph graph = Graph([.. Enumerable.Range(0, Count).Select(i => i + 1 < Count ? [i + 1] : Array.Empty<int>())]);

        graph.Depth[0].ShouldBe(Count - 1);
        graph.CriticalPath.Ordinals.Length.ShouldBe(Count);
        graph.CriticalPath.Ordinals[0].ShouldBe(Count - 1);
    }

    [Fact]
    public void A_ring_of_a_million_tasks_is_one_cycle()
    {
        const int Count = 1_000_000;
        DependencyGraph graph = Graph([.. Enumerable.Range(0, Count).Select(i => new[] { (i + 1) % Count })]);

        graph.Cycles.Length.ShouldBe(1);
        graph.Cycles[0].Length.ShouldBe(Count);
        graph.Cycles[0][^1].ShouldBe(Count - 1);
    }

    [Fact]
    public void Random_graphs_agree_with_reachability()
    {
        Gen.Int[1, 12].SelectMany(count => Gen.Int[0, count - 1].Array[0, 3].Array[count]).Sample(edges =>
        {
            DependencyGraph graph = Graph(edges);
            int count = edges.Length;
            int[,] distance = Distances(graph, count);
            for (int node = 0; node < count; node++)
            {
                int[] component = [.. Enumerable.Range(0, count).Where(other => other == node
                    || (distance[node, other] > 0 && distance[other, node] > 0))];
                if (component.Length == 1)
                {
                    graph.Component[node].ShouldBe(-1);
                    continue;
                }

                int[] cycle = graph.Cycles[graph.Component[node]];
                cycle.Length.ShouldBe(component.Min(member => distance[member, member]));
                cycle[0].ShouldBe(cycle.Min());
                for (int i = 0; i < cycle.Length; i++)
                {
                    graph.Dependencies[cycle[i]].ToArray().ShouldContain(cycle[(i + 1) % cycle.Length]);
                }
            }

            graph.Order.Order().ShouldBe(Enumerable.Range(0, count));
            int[] place = new int[count];
            for (int i = 0; i < count; i++)
            {
                place[graph.Order[i]] = i;
            }

            for (int node = 0; node < count; node++)
            {
                foreach (int dependency in graph.Dependencies[node])
                {
                    if (graph.Component[node] < 0 || graph.Component[node] != graph.Component[dependency])
                    {
                        place[dependency].ShouldBeLessThan(place[node]);
                    }
                }
            }
        }, iter: 3000);
    }

    private static int[,] Distances(DependencyGraph graph, int count)
    {
        var distance = new int[count, count];
        for (int start = 0; start < count; start++)
        {
            int[] frontier = [start];
            for (int steps = 1; frontier.Length > 0; steps++)
            {
                frontier = [.. frontier.SelectMany(node => graph.Dependencies[node].ToArray()).Distinct()
                    .Where(target => distance[start, target] == 0)];
                foreach (int target in frontier)
                {
                    distance[start, target] = steps;
                }
            }
        }

        return distance;
    }

    private static DependencyGraph Graph(params int[][] edges)
    {
        TaskDocument[] tasks = [.. edges.Select((targets, ordinal) =>
            TaskSet.Task(Schema, Id(ordinal), "todo", [.. targets.Select(Id)], title: "", path: ""))];
        return DependencyGraph.Build(Schema, tasks);
    }

    private static string Id(int ordinal) => ordinal.ToString("d7", null);
}
