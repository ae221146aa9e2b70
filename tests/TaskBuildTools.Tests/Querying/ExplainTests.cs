using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class ExplainTests
{
    private static readonly BuiltIndex Built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(10_000, 8));

    [Fact]
    public void A_plan_is_a_text_that_people_read()
    {
        using TaskIndex index = Built.Open();

        index.Where(TaskFilter.Contains("title", "cache") & TaskFilter.Field("status", "todo") & !TaskFilter.Ids("0000001", "0000002"))
            .Blocked().OrderByDescending(TaskSort.Due).Skip(5).Take(10).Explain().ToString().ShouldBe(
            """
            10 of 10000 tasks, 10000 scanned
            order: due_date descending, then id
            page:  skip 5, take 10
            and                                 91 found, 9 expected, intersection
            ├─ status = "todo"                  1988 found, 1988 expected, bitmap
            ├─ blocked                          2371 found, 2371 expected, bitmap
            ├─ title contains "cache"           1781 found, 200 expected, scan of a text, once
            └─ not                              9998 found, 9998 expected, complement
               └─ id in ("0000001", "0000002")  2 found, 2 expected, lookup of ids

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void A_plan_has_its_parts_in_the_order_in_which_they_run()
    {
        using TaskIndex index = Built.Open();

        QueryPlan plan = index.Where(TaskFilter.DependsOnTransitively("0000042") & TaskFilter.Field("tags", "tag39") & TaskFilter.HasAny("tags")).Explain();

        plan.Root.Parts.Select(part => part.Text).ShouldBe(
            ["tags = \"tag39\"", "has tags", "depends on \"0000042\" through any number of steps"]);
        plan.Root.Parts.Select(part => part.Evaluation).ShouldBe(["list", "bitmap", "graph walk, once"]);
        plan.Root.Parts[1].ActualCount.ShouldBe(index.Where(TaskFilter.HasAny("tags")).Count());
        plan.Root.Parts[1].EstimatedCount.ShouldBe(plan.Root.Parts[1].ActualCount);
        plan.RowsReturned.ShouldBe(plan.Root.ActualCount);
    }

    [Fact]
    public void What_is_not_looked_at_is_not_counted()
    {
        using TaskIndex index = Built.Open();

        QueryPlan plan = index.All.Take(3).Explain();

        plan.RowsScanned.ShouldBe(4096);
        plan.RowsReturned.ShouldBe(3);
        plan.TaskCount.ShouldBe(10_000);
        plan.Order.ShouldBe("id ascending");
        plan.Page.ShouldBe("take 3");
        plan.Root.Text.ShouldBe("all");
        plan.Root.ActualCount.ShouldBe(10_000);
        index.All.After(index["0009990"]).Explain().Page.ShouldBe("after \"0009990\"");
        index.All.Explain().Page.ShouldBe("all");
    }
}
