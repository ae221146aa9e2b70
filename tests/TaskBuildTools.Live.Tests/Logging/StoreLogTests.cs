using Microsoft.Extensions.Logging;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Logging;

/// <summary>What a store logs is short where one cause repeats, and holds nothing that a CI server takes for a command.</summary>
public sealed class StoreLogTests : IDisposable
{
    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Of_one_cause_five_are_logged_and_the_rest_is_counted()
    {
        ListLogger log = new();
        for (int i = 10; i < 30; i++)
        {
            _project.Write($"tasks/t{i}.md", $"---\nid: t{i}\ntitle: x\nstatus: waiting\n---\n");
        }

        await using TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = log);

        string[] errors = [.. log.At(LogLevel.Error)];
        errors.Length.ShouldBe(6);
        errors[5].ShouldStartWith("tasks/t15.md(4,9): error TBT2006: 15 more findings have this cause, the first of them here: The status 'waiting'");
        store.Diagnostics.Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("##vso[task.setvariable variable=A]b", "vso[")]
    [InlineData("##[add-mask]a", "##[")]
    [InlineData("##teamcity[buildStop]", "##teamcity[")]
    [InlineData("::error file=a::b", "::error")]
    [InlineData("section_start:1:a", "section_start:")]
    public async Task No_text_of_a_task_file_is_logged_as_a_command(string text, string command)
    {
        ListLogger log = new();
        string folder = text.Replace("/", "", StringComparison.Ordinal);
        _project.Write($"tasks/{folder}/{folder}.md", $"---\nid: a\ntitle: x\nstatus: \"{text}\"\n---\n");

        await using TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = log);

        string error = log.At(LogLevel.Error).ShouldHaveSingleItem();
        error.ShouldContain("TBT2006");
        error.ShouldNotContain(command == "vso[" ? "##vso[" : command);
        store.Diagnostics[0].Message.ShouldContain(text);
        store.Diagnostics[0].ToString().ShouldNotContain(command == "vso[" ? "##vso[" : command);
    }

    [Fact]
    public void Reasons_and_exceptions_are_logged_without_commands_and_all_else_as_it_is()
    {
        ListLogger log = new();
        CommandFreeLogger logger = new(log);
        logger.HealingFailed("No such file");
        logger.ScanFailed(3, "##[error]z\r::debug::c\n::error::b", new IOException("Could not find '/tasks/##vso[x]y'"));

        log.At(LogLevel.Warning).ShouldBe(["The store could not complete an interrupted archiving: No such file"]);
        string error = log.At(LogLevel.Error).ShouldHaveSingleItem();
        error.ShouldStartWith("The scan of the task files failed; version 3 remains current. #\\u0023[error]z");
        error.ShouldContain("\n:\\u003Aerror::b");
        error.ShouldContain(":\\u003Adebug::c");
        error.ShouldContain("Could not find '/tasks/#\\u0023vso[x]y'");
        error.ShouldNotContain("##");
    }
}
