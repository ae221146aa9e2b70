using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Authoring.Tests.JsonSchemas;

/// <summary>The JSON Schema of the front matter agrees with the build: what one accepts the other allows, and what is rejected for a value is refused.</summary>
public sealed class FrontMatterSchemaTests
{
    private const string Dialect = """
        fields:
          tags: { aliases: [labels] }
          severity: { kind: name, values: [minor, { name: major, aliases: [serious] }], required: true }
          areas: { kind: names, values: [core, "1"] }
          sprint: number
        statuses: { todo: { meaning: open, aliases: [To Do] }, "a.b": active }
        priorities: [1, 2]
        ids: { pattern: 'task-\d+', ignore_case: true }
        rules: { UnknownField: error, MisspelledField: error, FieldSynonym: error }
        known_fields: [ordinal]
        """;

    [Theory]
    [InlineData("id: task-1\ntitle: T\nseverity: minor", true)]
    [InlineData("id: TASK-1\ntitle: 12\nseverity: Serious\nordinal: [x]", true)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nstatus: to_do\npriority: 2\nareas: [CORE, 1]", true)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nstatus: A.B\nareas: core\nlabels: x\nsprint: -1.5", true)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nstatus:\ncreated_at: 2024-02-29 10:00 +02\ndue_date: ''", true)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nestimated_hours: '2.5'\nactual_hours: 1e3\ndependencies: task-2", true)]
    [InlineData("id: other-1\ntitle: T\nseverity: minor", false)]
    [InlineData("id: 12\ntitle: T\nseverity: minor", false)]
    [InlineData("id: task-1\nseverity: minor", false)]
    [InlineData("id: task-1\ntitle: ' '\nseverity: minor", false)]
    [InlineData("id: task-1\ntitle: T", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: huge", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nstatus: axb", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\npriority: 3", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nareas: [core, moon]", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\ncreated_at: 2025-02-29", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\ncreated_at: 2025-02-28T24:00", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\ncreated_at: 2025-02-28T10:00+15", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nestimated_hours: -1", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\nsprint: soon", false)]
    [InlineData("id: task-1\ntitle: [T]\nseverity: minor", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\ntags: { a: b }", false)]
    [InlineData("id: task-1\ntitle: T\nseverity: minor\ntags: a\nlabels: b", false)]
    public void A_file_is_valid_when_the_build_accepts_it(string frontMatter, bool isAccepted)
    {
        (TaskSchema schema, var findings) = SchemaReader.Read("tasks.schema.yaml", Encoding.UTF8.GetBytes(Dialect));
        findings.ShouldBeEmpty();

        new TaskDocumentReader(schema).Read("a.md", Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n")).IsRejected.ShouldBe(!isAccepted);
        FrontMatterJson.IsValid(FrontMatterJson.SchemaOf(schema), Parse(frontMatter, schema)).ShouldBe(isAccepted);
    }

    [Fact]
    public void An_unknown_key_is_refused_where_all_rules_of_unknown_keys_are_errors()
    {
        (TaskSchema schema, _) = SchemaReader.Read("tasks.schema.yaml", Encoding.UTF8.GetBytes(Dialect));
        const string File = "id: task-1\ntitle: T\nseverity: minor\nstranger: x";

        FrontMatterJson.IsValid(FrontMatterJson.SchemaOf(schema), Parse(File, schema)).ShouldBeFalse();
        FrontMatterJson.IsValid(FrontMatterJson.SchemaOf(Presets.Default), Parse(File, Presets.Default)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("agent-task-management-system", "default")]
    [InlineData("backlog-md", "backlog.md")]
    [InlineData("beans", "default")]
    [InlineData("ticket-cli", "default")]
    public void Real_task_files_are_valid_exactly_when_no_value_rejects_them(string folder, string preset)
    {
        string? corpora = RepositoryFolder.Corpora;
        Assert.SkipUnless(corpora is not null, "The real task files are not beside this repository.");
        TaskSchema dialect = Presets.Find(preset)!;
        TaskDocumentReader reader = new(dialect);
        JsonSchema schema = FrontMatterJson.SchemaOf(dialect);
        List<string> wrong = [];
        int compared = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(corpora!, folder), "*.md", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(file);
            TaskDocument document = reader.Read("a.md", bytes);
            FrontMatterBounds bounds = FrontMatterBounds.Find(bytes);
            if (bounds.State != FrontMatterState.Found
                || document.Findings.Any(finding => finding.Descriptor.RejectsFile && finding.Id.StartsWith("TBT1", StringComparison.Ordinal)))
            {
                continue;
            }

            compared++;
            string text = Encoding.UTF8.GetString(bytes.AsSpan(bounds.Start, bounds.Length));
            if (FrontMatterJson.IsValid(schema, Parse(text, dialect)) == document.IsRejected)
            {
                wrong.Add($"{file}: {string.Join("; ", document.Findings.Select(finding => finding.Message))}");
            }
        }

        compared.ShouldBeGreaterThan(30);
        wrong.ShouldBeEmpty();
    }

    private static JsonNode? Parse(string frontMatter, TaskSchema schema) =>
        FrontMatterJson.Parse(YamlReader.Read(frontMatter, 2, schema.RepairBareAt));
}
