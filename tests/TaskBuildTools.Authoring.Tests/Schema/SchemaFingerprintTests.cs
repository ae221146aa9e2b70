using System.Collections.Immutable;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Schema;

public sealed class SchemaFingerprintTests
{
    [Fact]
    public void Every_part_of_a_schema_changes_it()
    {
        string[] schemas =
        [
            "",
            "preset: backlog.md",
            "fields: { tags: { aliases: [labels] } }",
            "fields: { tags: { required: true } }",
            "fields: { tags: { values: [a] } }",
            "fields: { tags: { values: [b] } }",
            "fields: { x: text }",
            "fields: { x: name }",
            "statuses: { todo: open }",
            "statuses: { todo: active }",
            "statuses: { todo: { aliases: [x] } }",
            "statuses: { todo: { folders: [x] } }",
            "priorities: [low]",
            "priorities: [{ name: low, aliases: [x] }]",
            "ids: { pattern: x }",
            "ids: { ignore_case: true }",
            "ids: { prefix_aliases: { a: b } }",
            "ids: { prefix_aliases: { ab: c } }",
            "exclude: [x]",
            "known_fields: [x]",
            "repair_bare_at: true",
            "rules: { TBT2008: off }",
            "rules: { TBT2008: error }",
        ];

        ImmutableArray<string> prints = [.. schemas.Select(text => Convert.ToHexString(SchemaFingerprint.Of(SchemaText.Read(text))))];

        prints.Distinct().Count().ShouldBe(schemas.Length);
        prints.ShouldAllBe(print => print.Length == 64);
    }

    [Fact]
    public void The_way_it_is_written_does_not_change_it()
    {
        SchemaFingerprint.Of(SchemaText.Read("rules: { TBT2008: off, TBT2009: error }\nrepair_bare_at: false"))
            .ShouldBe(SchemaFingerprint.Of(SchemaText.Read("# comment\nrules:\n  MisspelledField: error\n  TBT2008: none\n")));
    }
}
