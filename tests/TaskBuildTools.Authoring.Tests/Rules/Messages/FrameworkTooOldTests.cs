using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class FrameworkTooOldTests
{
    [Fact]
    public void Says_what_the_project_targets_and_what_it_would_have_to()
    {
        Finding finding = FrameworkTooOld.Create("App.csproj", "net8.0");

        finding.Id.ShouldBe("TBT9022");
        finding.Path.ShouldBe("App.csproj");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Warning);
        finding.Message.ShouldContain("this project targets net8.0");
        finding.Message.ShouldContain("Target net10.0");
    }
}
