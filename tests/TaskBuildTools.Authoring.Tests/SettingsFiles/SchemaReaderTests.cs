using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.Corpora;
using TaskBuildTools.Authoring.Tests.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.SettingsFiles;

public sealed class SchemaReaderTests
{
    [Fact]
    public void The_example_of_the_documentation_is_read_whole()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "schema.md")).ReplaceLineEndings("\n");
        int start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;

        TaskSchema schema = SchemaText.Read(page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)]);

        schema.Preset.ShouldBe("default");
        schema[FieldRole.Tags].Aliases.ShouldBe(["labels"]);
        schema.Fields.Skip(15).Select(field => (field.Name, field.Kind, field.Slot, field.Required)).ShouldBe(
        [
            ("reviewers", TaskFieldKind.NameList, 5, false),
            ("severity", TaskFieldKind.Name, 6, true),
            ("sprint", TaskFieldKind.Number, 2, false),
            ("started", TaskFieldKind.Date, 3, false),
        ]);
        schema.Statuses.Select(status => (status.Name, status.Meaning)).ShouldBe(
        [
            ("todo", StatusMeaning.Open), ("in_progress", StatusMeaning.Active), ("waiting", StatusMeaning.Blocked),
            ("done", StatusMeaning.Closed), ("dropped", StatusMeaning.Cancelled),
        ]);
        schema.Statuses[0].Folders.ShouldBe(["todo"]);
        schema.Priorities.Select(priority => priority.Name).ShouldBe(["low", "normal", "high"]);
        schema.Priorities[2].Aliases.ShouldBe(["urgent"]);
        schema.IdPattern.ShouldBe("[a-z0-9-]+");
        schema.IgnoreIdCase.ShouldBeTrue();
        schema.IdPrefixAliases.ShouldBe([("task-", "BACK-")]);
        schema.Exclude.ShouldBe(["**/readme.md", "templates/**"]);
        schema.KnownKeys.ShouldBe(["references"]);
        schema.RepairBareAt.ShouldBeTrue();
        schema.Severities["TBT2008"].ShouldBe(DiagnosticSeverity.None);
        schema.Severities["TBT2009"].ShouldBe(DiagnosticSeverity.Error);
    }

    [Fact]
    public void An_empty_schema_is_the_default()
    {
        foreach (string text in (string[])["", "# nothing\n", "preset: default\n", "---\npreset: default\n"])
        {
            SchemaFingerprint.Of(SchemaText.Read(text)).ShouldBe(SchemaFingerprint.Of(Presets.Default));
        }

        SchemaFingerprint.Of(SchemaText.Read("preset: backlog.md")).ShouldBe(SchemaFingerprint.Of(Presets.BacklogMd));
    }

    [Theory]
    [InlineData("preset: defualt", "TBT9005 1,9", "There is no preset 'defualt' (default, backlog.md); did you mean 'default'?")]
    [InlineData("feilds: {}", "TBT9004 1,1", "'feilds' is not a key of the schema; did you mean 'fields'?")]
    [InlineData("- a", "TBT9003 1,1", "A schema must be 'key: value' lines")]
    [InlineData("fields: [a]", "TBT9005 1,9", "fields must be 'key: value' lines")]
    [InlineData("fields: { x: { kind: int } }", "TBT9005 1,22", "'int' is no kind of field (text, name, names, date, number)")]
    [InlineData("fields: { x: numbr }", "TBT9005 1,14", "'numbr' is no kind of field (text, name, names, date, number); did you mean 'number'?")]
    [InlineData("fields: { title: { kind: name } }", "TBT9005 1,26", "The kind of 'title' is fixed")]
    [InlineData("fields: { id: { required: false } }", "TBT9005 1,27", "'id' is always required")]
    [InlineData("fields: { title: { required: maybe } }", "TBT9005 1,30", "required must be true or false")]
    [InlineData("fields: { tags: { aliases: [labels] }, x: { aliases: [labels] } }", "TBT9005 1,55", "'labels' already means the field 'tags'")]
    [InlineData("fields: { tags: { aliases: [x] }, x: text }", "TBT9005 1,29", "'x' already means the field 'x'")]
    [InlineData("fields: { x: { kind: date, values: [a] } }", "TBT9005 1,36", "Only fields of the kind name or names can have a list of values; 'x' is neither")]
    [InlineData("fields: { status: { values: [a] } }", "TBT9005 1,29", "The values of 'status' stand in a section of their own")]
    [InlineData("fields: { x: { kind: name, values: [a, A] } }", "TBT9005 1,40", "'A' already means 'a'")]
    [InlineData("preset: backlog.md\nfields: { labels: names }", "TBT9005 2,11", "'labels' is already another key of 'tags'")]
    [InlineData("statuses: { shipped: { folders: [x] } }", "TBT9005 1,13", "The status 'shipped' needs a meaning (open, active, blocked, closed, cancelled)")]
    [InlineData("statuses: { a: open, b: { meaning: closed, aliases: [A] } }", "TBT9005 1,54", "'A' already means 'a'")]
    [InlineData("statuses: { a: opened }", "TBT9005 1,16", "'opened' is no meaning (open, active, blocked, closed, cancelled); did you mean 'open'?")]
    [InlineData("statuses: { a: { meaning: open, folders: [x/y] } }", "TBT9005 1,43", "A folder is the name of one folder, without slashes")]
    [InlineData("statuses: {}", "TBT9005 1,11", "There must be at least one of the statuses")]
    [InlineData("priorities: [{ aliases: [x] }]", "TBT9005 1,14", "A priority needs a name")]
    [InlineData("priorities: [{ name: x, alias: y }]", "TBT9004 1,25", "'alias' is not a key of a priority")]
    [InlineData("ids: { pattern: '(' }", "TBT9005 1,17", "The pattern is not a supported regular expression: ")]
    [InlineData("ids: { pattern: 'a)|(?:b' }", "TBT9005 1,17", "The pattern is not a supported regular expression: ")]
    [InlineData("ids: { pattern: '(a)\\1' }", "TBT9005 1,17", "The pattern is not a supported regular expression: ")]
    [InlineData("ids: { case: x }", "TBT9004 1,8", "'case' is not a key of ids")]
    [InlineData("exclude: [[a]]", "TBT9005 1,11", "exclude must be a text")]
    [InlineData("repair_bare_at: 1", "TBT9005 1,17", "repair_bare_at must be true or false")]
    [InlineData("rules: { TBT0000: off }", "TBT9005 1,10", "There is no diagnostic 'TBT0000'")]
    [InlineData("rules: { UnknownStatsu: off }", "TBT9005 1,10", "There is no diagnostic 'UnknownStatsu'; did you mean 'UnknownStatus'?")]
    [InlineData("rules: { TBT2006: of }", "TBT9005 1,19", "'of' is no severity (off, info, warning, error, none)")]
    [InlineData("rules: { TBT2006: off, UnknownStatus: error }", "TBT9005 1,24", "TBT2006 and UnknownStatus are the same diagnostic; remove one of the two")]
    [InlineData("preset: a: b", "TBT9003 1,10", "The value of 'preset' contains a colon and a space")]
    [InlineData("preset: default\npreset: default", "TBT9003 2,1", "'preset' is duplicated; remove one of the two")]
    public void Mistakes_are_reported_at_their_place(string text, string place, string message)
    {
        Finding[] findings = SchemaText.FindingsOf(text);

        findings.Places().ShouldBe([place]);
        findings[0].Message.ShouldStartWith(message);
    }

    [Fact]
    public void All_mistakes_are_reported_and_the_rest_counts()
    {
        string text =
            """
            preset: backlog.md
            fields: { sprint: { kind: numbr }, stage: { kind: name, values: [a, b] } }
            prioritys: [x]
            rules: { TBT2008: offf, TBT2009: off }
            """;
        (TaskSchema schema, Finding[] findings) = SchemaReader.Read("tasks.schema.yaml", System.Text.Encoding.UTF8.GetBytes(text));

        findings.Places().ShouldBe(["TBT9005 2,27", "TBT9004 3,1", "TBT9005 4,19"]);
        schema.Preset.ShouldBe("backlog.md");
        schema.Fields.Single(field => field.Name == "stage").Values.Length.ShouldBe(2);
        schema.Severities.ShouldHaveSingleItem().Key.ShouldBe("TBT2009");
    }

    [Fact]
    public void Extra_fields_of_every_kind_are_read()
    {
        TaskSchema schema = SchemaText.Read(
            "fields: { t: text, n: name, l: names, d: date, x: number, s: { kind: name, values: [small, { name: big, aliases: [large] }] } }");

        TaskDocument document = TaskText.ReadFields("t: a\nn: b\nl: [c, d]\nd: 2025-01-31\nx: -1.5\ns: Large", schema);

        document.Findings.ShouldBeEmpty();
        document.Texts[4].ShouldBe("a");
        document.Names[5..].ShouldBe([["c", "d"], ["b"], ["big"]]);
        document.Dates[3].ShouldBe(new TaskDate(new DateTime(2025, 1, 31).Ticks, TaskDate.DateOnly));
        document.Numbers[2].ShouldBe(-1500);
    }
}
