using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Rules;

public class UnreadableFolderTests
{
    [Fact]
    public void Says_which_folder_and_why()
    {
        Finding finding = UnreadableFolder.Create("tasks/private", "Access to the path is denied.");

        finding.Id.ShouldBe("TBT9014");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Message.ShouldContain("'tasks/private'");
        finding.Message.ShouldContain("denied");
    }

    [Fact]
    public void A_folder_that_may_not_be_listed_fails_the_build()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.WriteTask("tasks/private/b.md", "b");
        Assert.SkipUnless(!OperatingSystem.IsWindows() && TryLock(workspace["tasks/private"]), "This user may read everything.");

        BuildOutcome outcome = workspace.Build();
        Unlock(workspace["tasks/private"]);

        outcome.Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT9014");
        outcome.Succeeded.ShouldBeFalse();
        workspace.ShouldEqualCleanBuild(workspace.Build());
    }

    // True when the lock holds: it does not for a superuser.
    private static bool TryLock(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.None);
        }

        try
        {
            Directory.GetFiles(folder);
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }

        Unlock(folder);
        return false;
    }

    private static void Unlock(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
