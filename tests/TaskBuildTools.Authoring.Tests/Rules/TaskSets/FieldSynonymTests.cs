using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public sealed class FieldSynonymTests
{
    [Fact]
    public void A_key_is_reported_once_with_the_number_of_files_and_the_first_places()
    {
        Finding[] findings = Check(Presets.Default, [.. Enumerable.Range(0, 7).Select(_ => "depends_on: [x]")]);

        Finding finding = findings.ShouldHaveSingleItem();
        finding.Descriptor.ShouldBe(FieldSynonym.Descriptor);
        (finding.Path, finding.Span, finding.Key).ShouldBe(("tasks/0.md", new SourceSpan(4, 1, 4, 11), "depends_on"));
        finding.Message.ShouldBe(
            "'depends_on' is a usual name for 'dependencies', but the schema does not read it as that: its value is only kept as text, "
            + "in 7 files. To read it, add this line under 'fields:' in tasks.schema.yaml (where there is no such file, begin it with "
            + "the lines 'preset: default' and 'fields:'): dependencies: { aliases: [depends_on] }; to keep it as text, list it under "
            + "known_fields");
        finding.Related.Select(place => place.Path).ShouldBe(["tasks/1.md", "tasks/2.md", "tasks/3.md", "tasks/4.md"]);
    }

    [Theory]
    [InlineData("dependencies", "depends_on depends-on dependsOn DependsOn blocked_by blockedBy deps requires prerequisites prereqs needs dependency")]
    [InlineData("due_date", "due deadline dueDate due-date due_by")]
    [InlineData("tags", "labels label tag keywords")]
    [InlineData("created_at", "created created_date createdAt created-at date")]
    [InlineData("updated_at", "updated updated_date updatedAt modified last_modified modifiedAt")]
    [InlineData("assignee", "owner assigned_to assignedTo assignees")]
    [InlineData("estimated_hours", "estimate estimatedHours estimated-hours")]
    [InlineData("actual_hours", "actualHours time_spent")]
    [InlineData("priority", "prio")]
    [InlineData("status", "state")]
    [InlineData("description", "desc")]
    public void The_line_that_it_gives_makes_the_schema_read_the_key(string field, string keys)
    {
        foreach (string key in keys.Split(' '))
        {
            string message = Check(Presets.Default, key + ": x").ShouldHaveSingleItem().Message;

            string line = message[(message.IndexOf("): ", StringComparison.Ordinal) + 3)..message.IndexOf("; to keep", StringComparison.Ordinal)];
            TaskSchema schema = SchemaText.Read($"preset: default\nfields:\n  {line}\n");
            new FieldNames(schema).IndexOf(key).ShouldBe(schema.Fields.IndexOf(schema.Fields.Single(known => known.Name == field)), key);
        }
    }

    [Theory]
    [InlineData("parent: x\ntype: y\nseverity: z\ncategory: a\nmilestone: b\norder: 1\nestimator: c")]
    [InlineData("dependencies: []\ndue_date:\ntags: [a]")]
    public void Other_keys_are_not_reported(string fields) => Check(Presets.Default, fields).ShouldBeEmpty();

    [Theory]
    [InlineData("fields: { dependencies: { aliases: [deps] } }")]
    [InlineData("fields: { deps: text }")]
    [InlineData("known_fields: [deps]")]
    public void A_key_that_the_schema_knows_is_not_reported(string schema) => Check(SchemaText.Read(schema), "deps: [a]").ShouldBeEmpty();

    [Fact]
    public void A_key_that_is_an_alias_in_a_preset_is_not_reported_there() =>
        Check(Presets.BacklogMd, "depends_on: []\nlabels: [a]\ncreated_date: 2025-01-01").ShouldBeEmpty();

    [Fact]
    public void The_line_repeats_what_the_schema_says_of_the_field_already()
    {
        TaskSchema schema = SchemaText.Read("fields: { due_date: { aliases: [wanted], required: true } }");

        Check(schema, "due_date: 2025-01-01\ndeadline: 2025-01-02").ShouldHaveSingleItem().Message
            .ShouldContain("add this line under 'fields:' in tasks.schema.yaml: due_date: { aliases: [wanted, deadline], required: true };");
    }

    [Fact]
    public void Several_keys_of_one_field_share_one_line_since_two_would_not_be_allowed()
    {
        Finding[] findings = Check(Presets.Default, "deps: [a]", "blocked_by: [a]", "deps: []");

        findings.Select(finding => finding.Key).ShouldBe(["deps", "blocked_by"], ignoreOrder: true);
        findings.ShouldAllBe(finding => finding.Message.Contains(": dependencies: { aliases: [blocked_by, deps] };"));
        findings.Single(finding => finding.Key == "deps").Message.ShouldContain("in 2 files.");
    }

    [Fact]
    public void Files_with_another_key_of_the_field_are_counted_since_there_the_two_must_become_one()
    {
        Check(Presets.Default, "depends_on: [a]\ndependencies: []", "depends_on: []").ShouldHaveSingleItem().Message
            .ShouldContain("in 2 files (1 file also has another key of 'dependencies': merge the two there).");
    }

    [Theory]
    [InlineData("blocks")]
    [InlineData("blocking")]
    public void The_inverse_of_dependencies_is_explained(string key)
    {
        Check(Presets.Default, key + ": [a]").ShouldHaveSingleItem().Message.ShouldBe(
            $"'{key}' names tasks that wait for this one; it is not read as 'dependencies', and kept as text in 1 file. List this task under "
            + "'dependencies' of each of those tasks; to keep the key as text, add this line to tasks.schema.yaml (where there is no such "
            + $"file, begin it with 'preset: default'): known_fields: [{key}]");
    }

    [Fact]
    public void A_key_of_a_rejected_file_counts() =>
        Check(Presets.Default, "status: nonsense\ndeps: [a]", "deps: [a]").ShouldHaveSingleItem().Message.ShouldContain("in 2 files.");

    [Fact]
    public void A_file_of_such_keys_only_gives_a_few_findings()
    {
        string[] spellings = [.. Enumerable.Range(0, 15).Select(i => "depend"[..1] + new string('-', i + 1) + "ependson")];
        string fields = string.Join("\n", spellings.Concat(spellings.Select(key => key.Replace('-', '_'))).Select(key => key + ": x"));

        Check(Presets.Default, fields).Length.ShouldBe(16);
    }

    // The findings of the set; those of a file are of other rules.
    private static Finding[] Check(TaskSchema schema, params string[] files)
    {
        var reader = new TaskDocumentReader(schema);
        TaskDocument[] documents =
        [
            .. files.Select((fields, i) => reader.Read($"tasks/{i}.md", Encoding.UTF8.GetBytes($"---\nid: a-{i}\ntitle: T\n{fields}\n---\n"))),
        ];
        documents.SelectMany(document => document.Findings).ShouldNotContain(finding => finding.Descriptor == FieldSynonym.Descriptor);
        return Array.FindAll(RuleSet.CheckTaskSet(schema, documents).Findings, finding => finding.Descriptor == FieldSynonym.Descriptor);
    }
}
