using System.Text.RegularExpressions;

namespace TaskBuildTools.MSBuild.Tests.Running;

/// <summary>What a command printed and how it ended.</summary>
internal sealed partial record CommandResult(int ExitCode, string Output)
{
    /// <summary>The diagnostics of the build, each once: the summary at a build's end repeats them.</summary>
    public string[] Diagnostics => [.. DiagnosticLine().Matches(Output).Select(match => match.Value.Trim()).Distinct()];

    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output);
        return this;
    }

    public CommandResult ShouldFail()
    {
        ExitCode.ShouldNotBe(0, Output);
        return this;
    }

    /// <summary>How often a diagnostic was reported; MSBuild's closing summary repeats each once.</summary>
    public int Reports(string id)
    {
        int all = Regex.Count(Output, $@"(error|warning) {id}:");
        int summary = Output.LastIndexOf("Build FAILED.", StringComparison.Ordinal);
        if (summary < 0)
        {
            summary = Output.LastIndexOf("Build succeeded.", StringComparison.Ordinal);
        }

        return summary < 0 ? all : Regex.Count(Output[..summary], $@"(error|warning) {id}:");
    }

    [GeneratedRegex(@"^.*(error|warning) [A-Z]+\d+:.*?(?= \[|$)", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
