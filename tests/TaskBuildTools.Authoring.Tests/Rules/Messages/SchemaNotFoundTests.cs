using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class SchemaNotFoundTests
{
    [Fact]
    public void A_schema_that_is_neither_file_nor_preset_is_named()
    {
        Finding finding = SchemaNotFound.Create("config/tasks.schema.yaml");

        finding.Id.ShouldBe("TBT9002");
        finding.Span.IsEmpty.ShouldBeTrue();
        finding.Message.ShouldBe(
            "The schema 'config/tasks.schema.yaml' is neither a file that can be read nor a preset (default, backlog.md)");
    }

    [Fact]
    public void The_presets_of_the_message_are_found()
    {
        Presets.Find("default").ShouldBe(Presets.Default);
        Presets.Find("Backlog.md").ShouldBe(Presets.BacklogMd);
        Presets.Find("other").ShouldBeNull();
    }
}
