using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnknownSchemaKeyTests
{
    [Fact]
    public void A_key_without_a_meaning_is_reported_with_the_nearest()
    {
        Finding[] findings = SchemaText.FindingsOf(
            """
            fields:
              severity: { knid: name }
            """);

        findings.ShouldBeOnly(
            "TBT9004",
            2, 15, 2, 19,
            "'knid' is not a key of the field 'severity'; did you mean 'kind'?");
    }

    [Fact]
    public void A_key_with_a_meaning_is_read()
    {
        Finding[] findings = SchemaText.FindingsOf(
            """
            fields:
              severity: { kind: name }
            """);

        findings.ShouldNotContain(finding => finding.Id == "TBT9004");
    }
}
