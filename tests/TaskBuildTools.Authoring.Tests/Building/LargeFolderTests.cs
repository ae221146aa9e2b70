using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A hundred thousand task files: every one counted, one edit costs one file, and the index answers.</summary>
public sealed class LargeFolderTests
{
    private const int Count = 100_000;

    [Fact]
    public void A_hundred_thousand_files_are_indexed_and_one_edit_parses_one()
    {
        using Workspace workspace = new();
        for (int folder = 0; folder < 100; folder++)
        {
            Directory.CreateDirectory(workspace[$"tasks/{folder}"]);
        }

        Parallel.For(0, Count, i => File.WriteAllText(workspace[$"tasks/{i % 100}/{i}.md"], $"""
            ---
            id: task-{i}
            title: Number {i}
            status: {(i % 3 == 0 ? "complete" : "todo")}
            dependencies: [{(i == 0 ? "" : $"task-{i / 3 * 3 / 2 / 3 * 3}")}]
            ---
            {i}

            """.Replace($"[task-{i}]", "[]", StringComparison.Ordinal)));

        BuildOutcome cold = workspace.Build();
        (cold.Counts.Files, cold.Counts.Parsed, cold.Counts.Rejected, cold.Counts.Errors).ShouldBe((Count, Count, 0, 0));

        workspace.Build().Opened.ShouldBe(0);

        workspace.WriteTask("tasks/5/5.md", "task-5", "in_progress");
        BuildOutcome edited = workspace.Build();
        (edited.Opened, edited.Counts.Parsed, edited.Counts.Reused).ShouldBe((1, 1, Count - 1));

        using TaskIndex index = TaskIndex.Open(workspace["obj/tasks.tbx"]);
        index.Count.ShouldBe(Count);
        index.Where(TaskFilter.Field("status", "complete")).Count().ShouldBe(33_334);
        index["task-5"].Status!.Name.ShouldBe("in_progress");
        index["task-5"].Body.Trim().ShouldBe("Body.");
    }
}
