using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Schemas that are wrong, odd or too large: all that is wrong is named, and a whole schema comes out.</summary>
public sealed class SchemasTests
{
    [Theory]
    [InlineData("exclude: [\"\", \"a\"]", "TBT9005 1,11")]
    [InlineData("exclude: [\"./\"]", "TBT9005 1,11")]
    [InlineData("exclude: [\"/\"]", "TBT9005 1,11")]
    [InlineData("exclude: [\" \"]", "TBT9005 1,11")]
    [InlineData("exclude: [\"{a,b\"]", "")]
    [InlineData("exclude: [\"[a\"]", "")]
    [InlineData("exclude: [a, ~]", "TBT9005 1,14")]
    [InlineData("exclude: {a: b}", "TBT9005 1,10")]
    [InlineData("exclude: \"**/*.md\"", "")]
    [InlineData("ids: { pattern: '(a+)+$' }", "")]
    [InlineData("ids: { pattern: '(?=a)b' }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '(a{1000}){1000}' }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '(?>a)' }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '(?x) a # c' }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '\\z\\A' }", "")]
    [InlineData("ids: { pattern: \"\\uD83D\" }", "TBT9003 1,17")]
    [InlineData("ids: { pattern: [a] }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '' }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '[z-a]' }", "TBT9005 1,17")]
    [InlineData("ids: { pattern: '\\p{Foo}' }", "TBT9005 1,17")]
    [InlineData("ids: { prefix_aliases: {a: a} }", "")]
    [InlineData("ids: { prefix_aliases: {a: b, b: a} }", "")]
    [InlineData("ids: { prefix_aliases: [a] }", "TBT9005 1,24")]
    [InlineData("ids: { prefix_aliases: {\"\": a} }", "TBT9005 1,25")]
    [InlineData("ids: { prefix_aliases: {a: \"\"} }", "TBT9005 1,28")]
    [InlineData("ids: x", "TBT9005 1,6")]
    [InlineData("preset: [default]", "TBT9005 1,9")]
    [InlineData("preset: Default", "")]
    [InlineData("preset: ~", "TBT9005 1,9")]
    [InlineData("preset:", "TBT9005 1,8")]
    [InlineData("statuses: todo", "")]
    [InlineData("statuses: [todo, todo]", "TBT9005 1,18")]
    [InlineData("statuses: [todo, To-Do]", "")]
    [InlineData("statuses: [foo]", "TBT9005 1,12")]
    [InlineData("statuses: { todo: }", "")]
    [InlineData("statuses: { todo: [open] }", "TBT9005 1,19")]
    [InlineData("statuses: { todo: { aliases: [done] }, done: closed }", "TBT9005 1,31")]
    [InlineData("statuses: { todo: { folders: [a/b, \"\"] } }", "TBT9005 1,31; TBT9005 1,36")]
    [InlineData("statuses: { todo: { folders: [a], aliases: [x, x] } }", "")]
    [InlineData("statuses: { \"\": open }", "TBT9005 1,13")]
    [InlineData("statuses: { \"a\\nb\": open }", "")]
    [InlineData("statuses: ~", "TBT9005 1,11")]
    [InlineData("statuses: []", "TBT9005 1,11")]
    [InlineData("priorities: {low: 1}", "TBT9005 1,13; TBT9004 1,14")]
    [InlineData("priorities: [[low]]", "TBT9005 1,14")]
    [InlineData("priorities: low", "")]
    [InlineData("priorities: [{name: [x]}]", "TBT9005 1,21")]
    [InlineData("priorities: [{name: a, name: b}]", "TBT9003 1,24")]
    [InlineData("fields: { id: { aliases: [id] } }", "TBT9005 1,27")]
    [InlineData("fields: { id: { aliases: [title] } }", "TBT9005 1,27")]
    [InlineData("fields: { id: { kind: number } }", "TBT9005 1,23")]
    [InlineData("fields: { \"a b\": text }", "")]
    [InlineData("fields: { \"a\\nb\": text }", "")]
    [InlineData("fields: { x: { kind: } }", "TBT9005 1,22")]
    [InlineData("fields: { x: }", "")]
    [InlineData("fields: { x: { values: [a], kind: name } }", "")]
    [InlineData("fields: { ID: text }", "")]
    [InlineData("fields: { x: dependencies }", "TBT9005 1,14")]
    [InlineData("rules: { TBT1004: off }", "")]
    [InlineData("rules: { tbt1004: off }", "")]
    [InlineData("rules: { MalformedYaml: OFF }", "")]
    [InlineData("rules: [a]", "TBT9005 1,8")]
    [InlineData("rules: { ~: off }", "TBT9005 1,10")]
    [InlineData("known_fields: [id, x, x]", "")]
    [InlineData("known_fields: {a: b}", "TBT9005 1,15")]
    [InlineData("repair_bare_at: \"true\"", "")]
    [InlineData("repair_bare_at: yes", "TBT9005 1,17")]
    [InlineData("? [a]\n: b", "TBT9003 1,3")]
    [InlineData("<<: {preset: default}", "TBT9003 1,1")]
    [InlineData("*a: b", "TBT9003 1,5")]
    [InlineData("\tpreset: default", "")]
    [InlineData("preset: 'default", "TBT9003 1,9")]
    [InlineData("preset: default\n---\npreset: backlog.md", "TBT9003 2,1")]
    [InlineData("...\npreset: default", "TBT9003 2,8")]
    [InlineData("--- \npreset: default\n...\n", "")]
    [InlineData("\u0000", "TBT9003 1,1")]
    [InlineData("[]", "TBT9003 1,1")]
    [InlineData("\"x\"", "TBT9003 1,1")]
    [InlineData("preset: default\n  fields: x", "TBT9003 2,9")]
    [InlineData("presets: default", "TBT9004 1,1")]
    [InlineData("preset: default\npreset : x", "TBT9003 2,1")]
    [InlineData("\uFEFFpreset: default", "")]
    [InlineData("preset: \"\\uD800\"", "TBT9003 1,9")]
    [InlineData("fields: { x: text\n}\nrules: { TBT2008: off", "TBT9003 3,8")]
    [InlineData("preset: default\nexclude:\n- a\n- \"\\q\"", "TBT9003 4,3")]
    [InlineData("ids:\n  pattern: '(a+)+$'\n  pattern: b", "TBT9003 3,3")]
    [InlineData("statuses:\n  a: open\n   b: open", "TBT9003 3,5")]
    [InlineData("statuses: [todo\npriorities: [low]", "TBT9003 1,11")]
    [InlineData("statuses:\n- todo\n- [done]\n- {a: b}", "TBT9005 3,3; TBT9005 4,3")]
    [InlineData("statuses: { a: {meaning: open, meanings: x} }", "TBT9004 1,32")]
    [InlineData("priorities:\n- low\n- name: high\n  aliases: [low]", "TBT9005 4,13")]
    [InlineData("fields:\n  sprint: { kind: number, required: yes }", "TBT9005 2,37")]
    [InlineData("fields:\n  sprint: [number]", "TBT9005 2,11")]
    [InlineData("fields: { \"\": text }", "TBT9005 1,11")]
    [InlineData("fields: { tags: { aliases: [[x]] } }", "TBT9005 1,29")]
    [InlineData("fields: { tags: { aliases: id } }", "TBT9005 1,28")]
    [InlineData("fields: { tags: { values: [] , required: ~} }", "TBT9005 1,27; TBT9005 1,42")]
    [InlineData("ids: { prefix_aliases: { a: [b] } }", "TBT9005 1,29")]
    [InlineData("ids: { ignore_case: 1 }", "TBT9005 1,21")]
    [InlineData("rules: { TBT2008: }", "TBT9005 1,19")]
    [InlineData("rules: { TBT2008: [off] }", "TBT9005 1,19")]
    [InlineData("exclude: 5", "")]
    [InlineData("rules: { UnknownField: off, TBT2008: off, tbt2008: off }", "TBT9005 1,29; TBT9005 1,43")]
    [InlineData("preset: !x default", "TBT9003 1,9")]
    [InlineData("preset: &a default\nexclude: *a", "")]
    [InlineData("preset: *a", "TBT9003 1,9")]
    [InlineData("preset: \"\\uDC00\\uDC00\"", "TBT9003 1,9")]
    [InlineData("%YAML 1.1\n---\npreset: default", "TBT9003 1,1")]
    [InlineData("preset: default\n\u2028", "TBT9003 2,1")]
    public void A_schema_is_taken_or_named_at_its_place(string text, string places)
    {
        (TaskSchema schema, Finding[] findings) = SchemaReader.Read("tasks.schema.yaml", Encoding.UTF8.GetBytes(text));

        string.Join("; ", findings.Places()).ShouldBe(places);
        schema.Fields.Length.ShouldBeGreaterThanOrEqualTo(15);
        schema.Statuses.ShouldNotBeEmpty();
        _ = new TaskDocumentReader(schema);
    }

    [Fact]
    public void A_pattern_that_is_no_glob_is_named_and_left_out()
    {
        (TaskSchema schema, Finding[] findings) = SchemaReader.Read(
            "tasks.schema.yaml", Encoding.UTF8.GetBytes($"exclude:\n- drafts/\n- /\n- {new string('x', 2000)}\n"));

        findings.Places().ShouldBe(["TBT9005 3,3", "TBT9005 4,3"]);
        findings[0].Message.ShouldBe("'/' is not a pattern of file paths: it is empty, or longer or more intricate than is allowed");
        schema.Exclude.ShouldBe(["drafts/"]);
    }

    [Fact]
    public void A_pattern_of_ids_never_backtracks()
    {
        TaskSchema schema = SchemaText.Read("ids: { pattern: '(a+)+b' }");

        Outcome.OfFile($"---\nid: {new string('a', 200)}\ntitle: T\n---\n", schema)
            .ShouldBe($"rejected; TBT2003 2,5; id={new string('a', 200)}");
    }

    [Theory]
    [InlineData(1000, "")]
    [InlineData(1001, "TBT9005 1,17")]
    public void A_pattern_of_ids_has_at_most_a_thousand_characters(int length, string places)
    {
        string pattern = new string('(', length / 2) + new string(')', length / 2) + (length % 2 == 1 ? "x" : "");

        string.Join("; ", SchemaText.FindingsOf($"ids: {{ pattern: '{pattern}' }}").Places()).ShouldBe(places);
    }

    [Fact]
    public void Thousands_of_statuses_and_aliases_are_read()
    {
        StringBuilder text = new("statuses:\n");
        for (int i = 0; i < 3_000; i++)
        {
            text.Append($"  s{i}: {{ meaning: closed, aliases: [t{i}, u{i}] }}\n");
        }

        TaskSchema schema = SchemaText.Read(text.ToString());

        schema.Statuses.Length.ShouldBe(3_000);
        Outcome.OfFields("status: U2999", schema).ShouldBe("status=s2999");
    }

    [Fact]
    public void Tens_of_thousands_of_fields_and_aliases_are_read()
    {
        StringBuilder text = new("fields:\n");
        for (int i = 0; i < 20_000; i++)
        {
            text.Append($"  f{i}: number\n");
        }

        text.Append("  tags: { aliases: [");
        for (int i = 0; i < 30_000; i++)
        {
            text.Append($"g{i}, ");
        }

        TaskSchema schema = SchemaText.Read(text.Append("] }\n").ToString());

        schema.Fields.Length.ShouldBe(20_015);
        Outcome.OfFields("f19999: 5\ng29999: x", schema).ShouldBe("tags=x; f19999=5000");
    }

    [Fact]
    public void Of_tens_of_thousands_of_unknown_keys_the_first_are_named_and_the_others_counted()
    {
        StringBuilder text = new();
        for (int i = 0; i < 20_000; i++)
        {
            text.Append($"x{i}: a\n");
        }

        Finding[] findings = SchemaText.FindingsOf(text.ToString());

        findings.Length.ShouldBe(201);
        findings[^1].Message.ShouldStartWith("19800 more findings of this file are not listed");
    }
}
