using System.Text.RegularExpressions;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>Whatever of a task file, a setting or a name reaches a build's log, no CI server finds a command in it.</summary>
public sealed partial class CommandTextTests(TestPackage package)
{
    private static readonly string[] Commands =
    [
        "##vso[task.setvariable variable=A]b",
        "##[add-mask]a",
        "##teamcity[buildStop comment='x']",
        "::set-output name=a::b",
        "::error file=a.md,line=1::b",
        "::add-mask::c",
        "section_start:1700000000:a",
        "x\r::stop-commands::t",
        "x\n##[error]y",
        "\u001B[0Ksection_end:1:a\r\u001B[0K",
    ];

    [Fact]
    public void No_value_of_a_task_file_gives_a_command()
    {
        using Consumer consumer = Consumer.App(package);
        for (int i = 0; i < Commands.Length; i++)
        {
            string text = Quoted(Commands[i]);
            consumer.Write($"tasks/{i}-status.md", $"---\nid: s{i}\ntitle: x\nstatus: {text}\n---\n");
            consumer.Write($"tasks/{i}-priority.md", $"---\nid: p{i}\ntitle: x\npriority: {text}\n---\n");
            consumer.Write($"tasks/{i}-dependency.md", $"---\nid: d{i}\ntitle: x\ndependencies: [{text}]\n---\n");
            consumer.Write($"tasks/{i}-id.md", $"---\nid: {text}\ntitle: x\n---\n");
            consumer.Write($"tasks/{i}-id-again.md", $"---\nid: {text}\ntitle: x\n---\n");
            consumer.Write($"tasks/{i}-key.md", $"---\nid: k{i}\ntitle: x\n{text}: y\n{text}: z\n---\n");
            consumer.Write($"tasks/{i}-date.md", $"---\nid: t{i}\ntitle: x\ndue_date: {text}\n---\n");
            consumer.Write($"tasks/{i}-number.md", $"---\nid: n{i}\ntitle: x\nestimated_hours: {text}\n---\n");
            consumer.Write($"tasks/{i}-plain.md", $"---\nid: y{i}\ntitle: a: {Commands[i]}\n---\n");
            consumer.Write($"tasks/{i}-list.md", $"---\nid: l{i}\ntitle: x\ntags: [{text}, {text}]\n---\n");
            if (!Commands[i].Contains('\n') && !Commands[i].Contains('='))
            {
                consumer.Write($"tasks/{Commands[i]}/{Commands[i]}.md", "# No front matter\n");
            }
        }

        CommandResult build = consumer.Build("-p:TaskBuildToolsAllFindings=true", "-p:TaskBuildToolsSarifLog=tasks.sarif", "-v:n").ShouldFail();

        build.Diagnostics.Length.ShouldBeGreaterThan(70, build.Output);
        ShouldHoldNoCommand(build.Output);
        build.Output.ShouldContain(@"#\u0023vso[task.setvariable variable=A]b");
        File.ReadAllText(consumer["tasks.sarif"]).ShouldNotContain("##");
    }

    [Fact]
    public void No_setting_and_no_name_gives_a_command()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Project("App.csproj", items: """
            <TaskFolder Include="tasks" ExcludePattern="x" />
            <TaskFolder Include="##vso[task.complete]folder" />
            <TaskFolder Include="::error::folder" />
            <TaskFile Include="##[group]file.md" />
            """);
        consumer.Write("tasks.schema.yaml", """
            "##vso[a]key": x
            preset: "##[error]preset"
            statuses: { "::debug::status": "##teamcity[meaning]" }
            exclude: ["[##vso[b]"]
            rules: { "##[warning]rule": error, TBT2006: "::notice::severity" }
            """);
        consumer.Write("performance.yaml", "\"##vso[c]\": 1\ncache: { \"::add-mask::d\": 1 }\n");
        consumer.Write("known.txt", "##[section]e\tx\ty\n::error::f\tx\ty\nTBT3001\t##vso[g]\t::error::h\n");

        CommandResult build = consumer.Build(
            "-p:TaskBuildToolsIndexMode=##vso[task.setvariable]mode", "-p:TaskBuildToolsBodies=::error::x", "-p:TaskBuildToolsBaseline=known.txt", "-v:n").ShouldFail();

        build.Diagnostics.Length.ShouldBeGreaterThan(10, build.Output);
        ShouldHoldNoCommand(build.Output);
    }

    private static void ShouldHoldNoCommand(string output) =>
        Forbidden().Matches(output).Select(match => match.Value).ShouldBeEmpty(output);

    private static string Quoted(string text) => "\"" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\u001B", "\\e", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"##[A-Za-z.-]*\[|^\s*::|(?<![A-Za-z0-9_]|u003A)::[a-z-]+|section_(start|end):\d|\u001B|\r(?!\n)", RegexOptions.Multiline)]
    private static partial Regex Forbidden();
}
