using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnknownValueTests
{
    private const string Schema =
        """
        fields:
          severity: { kind: name, values: [minor, major] }
        """;

    [Fact]
    public void A_value_that_the_field_does_not_list_is_reported_with_the_nearest()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            severity: mayor
            ---
            """, SchemaText.Read(Schema));

        document.Findings.ShouldBeOnly(
            "TBT2016",
            4, 11, 4, 16,
            "'mayor' is not a value of 'severity', which has minor, major; did you mean 'major'? To allow it, add it to the 'values' of the field in tasks.schema.yaml");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_value_of_the_list_is_read_in_any_case()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            severity: Major
            ---
            """, SchemaText.Read(Schema));

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2016");
        document.IsRejected.ShouldBeFalse();
    }
}
