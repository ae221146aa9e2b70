using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class InvalidSchemaValueTests
{
    [Fact]
    public void A_meaning_that_does_not_exist_is_reported()
    {
        Finding[] findings = SchemaText.FindingsOf(
            """
            statuses:
              shipped: { meaning: finished }
            """);

        findings.ShouldBeOnly(
            "TBT9005",
            2, 23, 2, 31,
            "'finished' is no meaning (open, active, blocked, closed, cancelled)");
    }

    [Fact]
    public void A_meaning_that_exists_is_read()
    {
        Finding[] findings = SchemaText.FindingsOf(
            """
            statuses:
              shipped: { meaning: closed }
            """);

        findings.ShouldNotContain(finding => finding.Id == "TBT9005");
    }
}
