using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Rules;

namespace TaskBuildTools.Authoring.Tests.Rules;

public class ReportedElsewhereTests
{
    [Theory]
    [InlineData(1, "The task files have 1 error, reported")]
    [InlineData(3, "The task files have 3 errors, reported")]
    public void Says_how_many_errors_there_are_and_where_they_are_reported(int errors, string beginning)
    {
        Finding finding = ReportedElsewhere.Create(errors);

        finding.Id.ShouldBe("TBT9013");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Message.ShouldStartWith(beginning);
        finding.Message.ShouldContain("TaskBuildToolsReport=true");
    }
}
