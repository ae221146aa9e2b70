using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MalformedSchemaTests
{
    [Fact]
    public void A_bracket_that_is_never_closed_is_reported_where_it_opens()
    {
        Finding[] findings = SchemaText.FindingsOf(
            """
            preset: default
            statuses: [todo, done
            """);

        findings.ShouldBeOnly(
            "TBT9003",
            2, 11, 2, 12,
            "The '[' that opens here is not closed");
    }

    [Fact]
    public void Valid_YAML_is_read()
    {
        Finding[] findings = SchemaText.FindingsOf(
            """
            preset: default
            statuses: [todo, done]
            """);

        findings.ShouldNotContain(finding => finding.Id == "TBT9003");
    }
}
