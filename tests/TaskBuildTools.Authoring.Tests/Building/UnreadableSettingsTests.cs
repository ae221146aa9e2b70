using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A file of settings that is there and cannot be read is never taken for none.</summary>
public sealed class UnreadableSettingsTests : IDisposable
{
    private const string Baseline = "baseline.txt";

    private readonly Workspace _workspace = new();

    public UnreadableSettingsTests() => _workspace.WriteTask("tasks/a.md", "a");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tasks.schema.yaml", "TBT9002")]
    [InlineData("tasks/tasks.schema.yaml", "TBT9002")]
    [InlineData("performance.yaml", "TBT9015")]
    [InlineData("config/performance.yaml", "TBT9015")]
    [InlineData(Baseline, "TBT1014")]
    [InlineData(".editorconfig", "TBT1014")]
    [InlineData("tasks/.editorconfig", "TBT1014")]
    public void A_link_that_leads_nowhere_is_reported(string name, string id)
    {
        Directory.CreateDirectory(_workspace["config"]);
        File.CreateSymbolicLink(_workspace[name], "nowhere");

        ShouldReport(name, id);
    }

    [Theory]
    [Trait("Account", "ordinary")]
    [InlineData("tasks.schema.yaml", "TBT9002")]
    [InlineData("performance.yaml", "TBT9015")]
    [InlineData(Baseline, "TBT1014")]
    [InlineData(".editorconfig", "TBT1014")]
    public void A_file_to_which_access_is_denied_is_reported(string name, string id)
    {
        _workspace.Write(name, "");
        using AccessLock locked = AccessLock.On(_workspace[name]);

        ShouldReport(name, id);
    }

    // None of its task files can be read either, and that is said: a live store goes on with the others.
    [Fact]
    [Trait("Account", "ordinary")]
    public void An_editorconfig_of_a_folder_that_may_not_be_entered_is_of_no_account()
    {
        _workspace.WriteTask("tasks/private/b.md", "b");
        using AccessLock locked = AccessLock.On(_workspace["tasks/private"], UnixFileMode.UserRead);

        Build().Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}").ShouldBe(["TBT1014 tasks/private/b.md"]);
    }

    [Theory]
    [InlineData("tasks.schema.yaml")]
    [InlineData("performance.yaml")]
    [InlineData(Baseline)]
    [InlineData(".editorconfig")]
    public void A_folder_of_that_name_is_none(string name)
    {
        Directory.CreateDirectory(_workspace[name]);

        Build().Findings.ShouldBeEmpty();
    }

    private BuildOutcome Build() => _workspace.Build(request => request with { Baseline = _workspace[Baseline] });

    private void ShouldReport(string name, string id)
    {
        BuildOutcome outcome = Build();
        outcome.Succeeded.ShouldBeFalse();
        outcome.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}").ShouldContain($"{id} {name}");
    }
}
