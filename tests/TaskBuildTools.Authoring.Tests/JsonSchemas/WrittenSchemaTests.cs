using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.JsonSchemas;

/// <summary>A build that is asked to writes the JSON Schema of the front matter, also where nothing else has changed.</summary>
public sealed class WrittenSchemaTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void It_is_written_when_asked_for_and_again_when_it_is_gone_and_left_alone_otherwise()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        string path = _workspace["editor/tasks.schema.json"];
        _workspace.Build();
        File.Exists(path).ShouldBeFalse();

        _workspace.Build(WithSchema);
        byte[] first = File.ReadAllBytes(path);
        DateTime old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, old);
        _workspace.Build(WithSchema).IsUpToDate.ShouldBeTrue();
        File.GetLastWriteTimeUtc(path).ShouldBe(old);

        File.Delete(path);
        _workspace.Build(WithSchema).IsUpToDate.ShouldBeTrue();
        File.ReadAllBytes(path).ShouldBe(first);
    }

    [Fact]
    public void It_follows_the_schema()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.Write("tasks.schema.yaml", "add_statuses: { parked: blocked }\n");

        _workspace.Build(WithSchema);

        File.ReadAllText(_workspace["editor/tasks.schema.json"]).ShouldContain("\"parked\"");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_an_error()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.Write("editor", "a file where the folder should be");

        _workspace.Build(WithSchema).Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT9010");
    }

    private BuildRequest WithSchema(BuildRequest request) => request with { JsonSchema = _workspace["editor/tasks.schema.json"] };
}
