using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.SettingsFiles;
using TaskBuildTools.Live.Editing.Files;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>The folder that goes with a status.</summary>
public sealed class StatusFoldersTests
{
    private static readonly TaskSchema Schema = SchemaText.Read(
        """
        statuses:
          todo: { meaning: open, folders: [todo, later] }
          active: { meaning: active }
          done: { meaning: closed, aliases: [Complete], folders: [archive] }
          dropped: { meaning: cancelled, folders: [archive] }
        """);

    [Theory]
    [InlineData("tasks/todo/a.md", "done", "tasks/archive/a.md")]
    [InlineData("tasks/todo/a.md", "complete", "tasks/archive/a.md")]
    [InlineData("tasks/later/sub/a.md", "done", "tasks/archive/sub/a.md")]
    [InlineData("tasks/later/a.md", "todo", "tasks/later/a.md")]
    [InlineData("tasks/archive/a.md", "dropped", "tasks/archive/a.md")]
    [InlineData("tasks/archive/a.md", "todo", "tasks/todo/a.md")]
    [InlineData("tasks/archive/a.md", "active", "tasks/a.md")]
    [InlineData("tasks/a.md", "done", "tasks/archive/a.md")]
    [InlineData("tasks/x/a.md", "done", "tasks/archive/x/a.md")]
    [InlineData("tasks/a.md", "active", "tasks/a.md")]
    [InlineData("tasks/a.md", "nonsense", "tasks/a.md")]
    [InlineData("elsewhere/a.md", "done", "elsewhere/a.md")]
    public void A_file_belongs_where_its_status_says(string path, string status, string expected) =>
        new StatusFolders(Schema).PathFor(path, status, "tasks").ShouldBe(expected);

    [Fact]
    public void The_task_folder_itself_is_never_left_for_a_status_without_a_folder() =>
        new StatusFolders(Schema).PathFor("todo/a.md", "active", "todo").ShouldBe("todo/a.md");

    [Fact]
    public void Nothing_moves_where_the_schema_maps_no_folders() =>
        new StatusFolders(Presets.Default).PathFor("tasks/todo/a.md", "complete", "tasks").ShouldBe("tasks/todo/a.md");
}
