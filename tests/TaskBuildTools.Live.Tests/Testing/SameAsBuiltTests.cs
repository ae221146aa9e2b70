using System.Text.Json;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Tests.Building;
using TaskBuildTools.TaskSets;
using TaskBuildTools.Testing;

namespace TaskBuildTools.Live.Tests.Testing;

/// <summary>
/// Files are built, their records are read, and an index is made of the records: it is the same, byte for byte, so every answer is.
/// </summary>
public sealed class SameAsBuiltTests
{
    [Theory]
    [InlineData(TaskDialect.Default, "default", 1)]
    [InlineData(TaskDialect.Default, "default", 2)]
    [InlineData(TaskDialect.BacklogMd, "backlog.md", 3)]
    [InlineData(TaskDialect.BacklogMd, "backlog.md", 4)]
    public void An_index_of_records_is_the_index_of_the_files(TaskDialect dialect, string schema, int seed)
    {
        using Workspace workspace = new();
        TaskSet.Write(workspace["tasks"], new TaskSetOptions { Dialect = dialect, Seed = seed, Tasks = 300, BodyBytes = 300, FilesPerFolder = 50 });

        ShouldBeTheSame(workspace, schema);
    }

    [Fact]
    public void Whatever_a_value_looks_like_it_stays_that_value()
    {
        using Workspace workspace = new();
        workspace.Write("tasks.schema.yaml", Schema);
        workspace.Write("tasks/a.md", """
            ---
            id: "A-1"
            title: "null: - [x] \"quoted\" \\ # no comment 🎉"
            description: |
              one

              two
            notes: "tab\tbell\u0007 end\u2028"
            status: Todo
            tags: ["yes", "1.0", "@ann", "a, b", "'"]
            assignee: ["@ann", "*"]
            created_at: 2025-03-01 09:30:00.25 +02:00
            updated_at: 2025-03-02T10:00
            due_date: 2025-04-01
            estimated_hours: 1.50
            actual_hours: 0.125
            dependencies: [B-1]
            areas: [core, docs]
            budget: -12.5
            reviewed: 2025-01-02
            summary: "- a"
            kept: { deep: [1, "two"] }
            ---
            # Body

            - [x] one
            - [ ] two
            """);
        workspace.WriteTask("tasks/b.md", "B-1", status: "done");

        ShouldBeTheSame(workspace, Schema);
    }

    private const string Schema = """
        preset: default
        fields:
          areas: { kind: names }
          budget: { kind: number }
          reviewed: { kind: date }
          summary: { kind: text }
        known_fields: [kept]
        """;

    private static void ShouldBeTheSame(Workspace workspace, string schema)
    {
        BuildOutcome outcome = workspace.Build(request => request with { TextIndex = true, ProjectDirectory = workspace.Root });
        outcome.Findings.Where(static finding => finding.Severity == Authoring.Findings.DiagnosticSeverity.Error).ShouldBeEmpty();
        using TaskIndex built = TaskIndex.Open(workspace["obj/" + ArtifactNames.Index]);
        TaskRecord[] records = [.. built.All.Select(static task => task.ToRecord())];
        TestBacklogOptions options = new() { Schema = schema, Bodies = built.All.ToDictionary(static task => task.Id, static task => task.Body) };

        // From JSON, as a test may keep them.
        IndexParts parts = IndexParts.Of(JsonSerializer.Deserialize<TaskRecord[]>(JsonSerializer.Serialize(records))!, options);
        using TaskIndex made = TestBacklog.Create(records, options);

        records.ShouldNotBeEmpty();
        JsonSerializer.Serialize(made.All).ShouldBe(JsonSerializer.Serialize(built.All));
        JsonSerializer.Serialize(made.Where(TaskFilter.Ready).OrderBy(TaskSort.Due)).ShouldBe(JsonSerializer.Serialize(built.Where(TaskFilter.Ready).OrderBy(TaskSort.Due)));
        JsonSerializer.Serialize(made.Values("tags")).ShouldBe(JsonSerializer.Serialize(built.Values("tags")));
        parts.Bodies.AsSpan().SequenceEqual(File.ReadAllBytes(workspace["obj/" + ArtifactNames.Bodies])).ShouldBeTrue("the bodies differ");
        parts.Text.AsSpan().SequenceEqual(File.ReadAllBytes(workspace["obj/" + ArtifactNames.Text])).ShouldBeTrue("the text index differs");
        using TaskIndex reopened = TaskIndex.Open(parts.Index);
        reopened.ExcludedCount.ShouldBe(0);
        if (built.ExcludedCount == 0)
        {
            parts.Index.AsSpan().SequenceEqual(File.ReadAllBytes(workspace["obj/" + ArtifactNames.Index])).ShouldBeTrue("the index differs");
        }
    }
}
