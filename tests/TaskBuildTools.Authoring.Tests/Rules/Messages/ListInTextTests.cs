using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class ListInTextTests
{
    [Fact]
    public void A_text_with_a_comma_is_one_name_and_both_ways_to_write_it_are_shown()
    {
        TaskDocument document = TaskText.ReadFields("tags: first, second");

        document.Findings.ShouldBeOnly(
            "TBT2020",
            4, 7, 4, 20,
            "'first, second' is one name of 'tags'; for several write [first, second], for one write [\"first, second\"]");
        document.IsRejected.ShouldBeFalse();
        document.Names.ShouldContain(names => names.SequenceEqual(new[] { "first, second" }));
    }

    [Theory]
    [InlineData("assignee: a, b", "4,11", "[a, b]")]
    [InlineData("assignee: a,b", "4,11", "[a, b]")]
    [InlineData("tags: a; b; c", "4,7", "[a, b, c]")]
    [InlineData("tags: 'a, b'", "4,7", "[a, b]")]
    [InlineData("tags: \"[a, b]\"", "4,7", "[a, b]")]
    [InlineData("tags: |\n  a, b", "4,7", "[a, b]")]
    [InlineData("tags:\n- a, b\n- c", "5,3", "[a, b]")]
    [InlineData("assignee: '@mira, @tom'", "4,11", "[\"@mira\", \"@tom\"]")]
    public void Separators_in_a_text_are_reported(string fields, string place, string list)
    {
        TaskDocument document = TaskText.ReadFields(fields);

        document.Findings.Places().ShouldBe([$"TBT2020 {place}"]);
        document.Findings.Single().Message.ShouldContain($"for several write {list}, ");
    }

    [Theory]
    [InlineData("tags: [a, b]")]
    [InlineData("tags: in progress")]
    [InlineData("tags: a,")]
    [InlineData("tags: ['a, b']")]
    [InlineData("tags:\n- \"Smith, John\"")]
    [InlineData("agent: a, b")]
    [InlineData("title2: a, b\nnotes: a, b; c")]
    public void A_list_a_single_name_and_a_name_in_quotes_within_a_list_are_not_reported(string fields) =>
        TaskText.ReadFields(fields).Findings.ShouldNotContain(finding => finding.Id == "TBT2020");

    [Fact]
    public void A_field_with_a_list_of_values_has_one_error_that_shows_the_list()
    {
        TaskSchema schema = SchemaText.Read("fields: { areas: { kind: names, values: [ui, api] } }");

        TaskText.ReadFields("areas: ui, api", schema).Findings.ShouldBeOnly(
            "TBT2016", 4, 8, 4, 15, "'ui, api' is not a value of 'areas'; write several as a list: [ui, api]");
    }
}
