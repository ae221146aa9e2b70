using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class ReportedElsewhereTests
{
    [Theory]
    [InlineData(1, "net10.0", "The task files have 1 error, reported by the project's build for net10.0;")]
    [InlineData(3, "", "The task files have 3 errors, reported by another build of the project;")]
    public void Says_how_many_errors_there_are_and_where_they_are_reported(int errors, string reportedBy, string beginning)
    {
        Finding finding = ReportedElsewhere.Create(errors, reportedBy);

        finding.Id.ShouldBe("TBT9013");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Message.ShouldStartWith(beginning);
        finding.Message.ShouldContain("TaskBuildToolsReport=true");
    }
}
