using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class BuildLockedTests
{
    [Fact]
    public void Says_which_lock_and_how_long()
    {
        Finding finding = BuildLocked.Create("obj/tasks.lock", TimeSpan.FromSeconds(61.5));

        finding.Id.ShouldBe("TBT9011");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Path.ShouldBe("obj/tasks.lock");
        finding.Message.ShouldBe("Another build has held the lock for 61 seconds; end it if it hangs, and build again");
    }
}
