using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>The usual switches of a build act on the task files' findings.</summary>
public sealed class SeverityTests(TestPackage package)
{
    private static readonly (string, string) DueBeforeCreated = ("tasks/a.md", """
        ---
        id: a
        title: Due before it was created
        created_at: 2026-02-01
        due_date: 2026-01-01
        ---
        """);

    [Theory]
    [InlineData("", "warning")]
    [InlineData("-p:NoWarn=TBT2013", "")]
    [InlineData("-p:TreatWarningsAsErrors=true", "error")]
    [InlineData("-p:WarningsAsErrors=TBT2013", "error")]
    [InlineData("-warnaserror", "error")]
    [InlineData("-warnaserror:TBT2013", "error")]
    [InlineData("-p:MSBuildTreatWarningsAsErrors=true", "error")]
    [InlineData("-warnaserror -warnnotaserror:TBT2013", "warning")]
    [InlineData("-p:TreatWarningsAsErrors=true;WarningsNotAsErrors=TBT2013", "warning")]
    [InlineData("-p:TreatWarningsAsErrors=true;NoWarn=TBT2013", "")]
    public void A_property_decides(string argument, string expected)
    {
        using Consumer consumer = Consumer.App(package, DueBeforeCreated);

        string[] arguments = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        CommandResult build = consumer.Build([.. arguments.Length > 1 ? arguments : argument.Length == 0 ? Array.Empty<string>() : [argument.Replace(";", "%3B").Replace("%3BWarnings", ";Warnings").Replace("%3BNoWarn", ";NoWarn")]]);

        build.ExitCode.ShouldBe(expected == "error" ? 1 : 0, build.Output);
        build.Reports("TBT2013").ShouldBe(expected.Length == 0 ? 0 : 1, build.Output);
        if (expected.Length > 0)
        {
            build.Output.ShouldContain($"{expected} TBT2013:");
        }

        File.Exists(consumer.Artifact("tasks.tbx")).ShouldBe(expected != "error");
    }

    [Theory]
    [InlineData("error", "error")]
    [InlineData("none", "")]
    public void The_editorconfig_decides(string severity, string expected)
    {
        using Consumer consumer = Consumer.App(package, DueBeforeCreated);
        consumer.Write(".editorconfig", $"""
            root = true
            [*.md]
            dotnet_diagnostic.TBT2013.severity = {severity}
            """);

        CommandResult build = consumer.Build();

        build.ExitCode.ShouldBe(expected == "error" ? 1 : 0, build.Output);
        build.Reports("TBT2013").ShouldBe(expected.Length == 0 ? 0 : 1);
    }

    [Fact]
    public void The_schema_decides()
    {
        using Consumer consumer = Consumer.App(package, DueBeforeCreated);
        consumer.Write("tasks.schema.yaml", "rules: { TBT2013: error }\n");

        consumer.Build().ShouldFail().Reports("TBT2013").ShouldBe(1);
    }

    [Fact]
    public void A_baseline_lets_only_new_findings_fail_the_build()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"));
        consumer.Build("-p:TaskBuildToolsBaseline=tasks.baseline", "-p:TaskBuildToolsUpdateBaseline=true").ShouldSucceed();

        consumer.Build("-p:TaskBuildToolsBaseline=tasks.baseline").ShouldSucceed().Reports("TBT3001").ShouldBe(0);

        (string path, string content) = TaskFiles.Valid("b", "[elsewhere]");
        consumer.Write(path, content);
        CommandResult build = consumer.Build("-p:TaskBuildToolsBaseline=tasks.baseline").ShouldFail();
        build.Diagnostics.ShouldHaveSingleItem().ShouldContain("elsewhere");
    }

    [Fact]
    public void A_SARIF_log_is_written_where_it_is_asked_for()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"));

        consumer.Build("-p:TaskBuildToolsSarifLog=findings.sarif").ShouldFail();

        string log = File.ReadAllText(consumer["findings.sarif"]);
        log.ShouldContain("\"TBT3001\"");
        log.ShouldContain("tasks/a.md");
    }
}
