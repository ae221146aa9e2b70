using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>A link that cannot be followed may be one to a folder of task files, so it is not passed over.</summary>
public sealed class BrokenLinksTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_link_that_leads_nowhere_fails_the_build_until_it_leads_somewhere()
    {
        Link("sub", "../other");

        ShouldReport("tasks/sub", "it is a link to '../other', which does not exist; fix or remove it, or exclude what is in it");

        _workspace.WriteTask("other/a.md", "a");
        _workspace.Build().Counts.Indexed.ShouldBe(1);
    }

    [Fact]
    public void A_link_that_leads_to_itself_fails_the_build()
    {
        Link("sub", "sub");

        ShouldReport("tasks/sub", "it is a link to 'sub', which forms a loop; fix or remove it");
    }

    [Fact]
    [Trait("Account", "ordinary")]
    public void A_link_into_a_folder_that_may_not_be_entered_fails_the_build()
    {
        _workspace.WriteTask("locked/sub/a.md", "a");
        Link("sub", "../locked/sub");
        using AccessLock locked = AccessLock.On(_workspace["locked"]);

        ShouldReport("tasks/sub", "it is a link to '../locked/sub', to which access is denied; fix or remove it");
    }

    [Theory]
    [InlineData("sub/**")]
    [InlineData("sub/")]
    [InlineData("sub")]
    [InlineData("**/sub/**")]
    public void One_whose_files_would_all_be_excluded_is_of_no_interest(string pattern)
    {
        Link("sub", "../other");

        Build(pattern).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sub/*.md")]
    [InlineData("other/**")]
    public void One_of_which_not_all_would_be_excluded_fails_the_build(string pattern)
    {
        Link("sub", "../other");

        Build(pattern).Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT9014");
    }

    [Fact]
    [Trait("Account", "ordinary")]
    public void A_folder_that_may_not_be_listed_is_of_no_interest_when_all_in_it_is_excluded()
    {
        _workspace.WriteTask("tasks/private/a.md", "a");
        using AccessLock locked = AccessLock.On(_workspace["tasks/private"]);

        Build("private/**").Findings.ShouldBeEmpty();
        Build("other/**").Findings.ShouldHaveSingleItem().Finding.Message.ShouldContain("access is denied; make it readable, or exclude what is in it");
    }

    // An editor's lock: it leads to a user's name on purpose.
    [Fact]
    public void What_begins_with_a_dot_is_not_looked_at()
    {
        Link(".#a.md", "somebody@somewhere.4711:1700000000");
        Link(".hidden", "../other");

        _workspace.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_a_file_of_no_interest_is_of_none_either()
    {
        _workspace.Write("other/picture.png", "");
        Link("picture.png", "../other/picture.png");

        _workspace.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_with_the_name_of_a_task_file_is_a_file_that_cannot_be_read()
    {
        Link("a.md", "../other.md");

        _workspace.Build().Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT1014");
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(_workspace["tasks/" + name], target);

    private BuildOutcome Build(string excluded) =>
        _workspace.Build(request => request with { Folders = [new TaskFolder(_workspace["tasks"], [], [excluded])] });

    private void ShouldReport(string path, string reason)
    {
        BuildOutcome outcome = _workspace.Build();
        outcome.Succeeded.ShouldBeFalse();
        outcome.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}").ShouldBe([$"TBT9014 {path}"]);
        outcome.Findings[0].Finding.Message.ShouldContain(reason);
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
    }
}
