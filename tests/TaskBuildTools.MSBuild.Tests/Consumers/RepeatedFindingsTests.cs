using System.Text.Json.Nodes;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A log shows five findings of one cause and counts the rest; everything else is of all findings.</summary>
public sealed class RepeatedFindingsTests(TestPackage package)
{
    [Fact]
    public void The_log_of_one_cause_is_six_lines_in_each_build_and_all_of_them_on_demand()
    {
        using Consumer consumer = Consumer.App(package, [.. Enumerable.Range(10, 20).Select(number => TaskFiles.Valid($"t{number}", status: "waiting"))]);

        CommandResult clean = consumer.Build("-p:TaskBuildToolsSarifLog=log.sarif").ShouldFail();

        clean.Reports("TBT2006").ShouldBe(6, clean.Output);
        clean.Output.ShouldContain("15 more findings have this cause, the first of them here: The status 'waiting' is not in the schema");
        clean.Output.ShouldContain("t15.md(4,9,4,16): error TBT2006: 15 more");
        clean.Output.ShouldContain("TaskBuildToolsAllFindings=true shows each of them.");
        clean.Output.ShouldContain("20 rejected, 20 errors, 0 warnings in");
        consumer.Report()["errors"].ShouldBe(20);
        JsonNode.Parse(File.ReadAllText(consumer["log.sarif"]))!["runs"]![0]!["results"]!.AsArray().Count.ShouldBe(20);

        consumer.Build("-p:TaskBuildToolsSarifLog=log.sarif").ShouldFail().Diagnostics.ShouldBe(clean.Diagnostics);
        consumer.Build("-p:TaskBuildToolsAllFindings=true").ShouldFail().Reports("TBT2006").ShouldBe(20);

        consumer.Build("-p:TaskBuildToolsBaseline=known.txt", "-p:TaskBuildToolsUpdateBaseline=true").ShouldSucceed();
        File.ReadLines(consumer["known.txt"]).Count(line => line.StartsWith("TBT2006", StringComparison.Ordinal)).ShouldBe(20);
    }

    [Fact]
    public void The_line_that_counts_has_the_severity_of_what_it_counts()
    {
        using Consumer consumer = Consumer.App(package, [.. Enumerable.Range(1, 9).Select(Late)]);

        CommandResult warned = consumer.Build().ShouldSucceed();
        warned.Reports("TBT2013").ShouldBe(6, warned.Output);
        warned.Output.ShouldContain("warning TBT2013: 4 more findings have this cause");
        warned.Output.ShouldContain("0 errors, 9 warnings in");

        consumer.Build("-p:WarningsAsErrors=TBT2013").ShouldFail().Output.ShouldContain("error TBT2013: 4 more findings have this cause");
        consumer.Build("-p:NoWarn=TBT2013").ShouldSucceed().Reports("TBT2013").ShouldBe(0);
    }

    private static (string, string) Late(int number) => ($"tasks/late-{number}.md", $"""
        ---
        id: late-{number}
        title: Due before it was created
        created_at: 2026-02-01
        due_date: 2026-01-01
        ---
        """);
}
