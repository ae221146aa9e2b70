using System.Text.Json;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Json;

/// <summary>A page is an object that leads on to the next one.</summary>
public sealed class PagesAsJsonTests
{
    public static TheoryData<string> Settings => [.. OptionSets.All.Keys.Where(static name => name != "a generated context for references alone")];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Pages_follow_each_other_by_the_text_of_the_cursor(string settings)
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(25, 3)).Open();
        List<string> ids = [];
        string? next = null;
        do
        {
            TaskCursor cursor = next is null ? default : TaskCursor.Parse(next);
            string json = JsonSerializer.Serialize(index.All.OrderBy(TaskSort.Due).Page(10, cursor), OptionSets.All[settings]);

            using var page = JsonDocument.Parse(json);
            ids.AddRange(page.RootElement.GetProperty("tasks").EnumerateArray().Select(static task => task.GetProperty("id").GetString()!));
            next = page.RootElement.GetProperty("next").GetString();
            page.RootElement.GetProperty("hasMore").GetBoolean().ShouldBe(next is not null);
        }
        while (next is not null);

        ids.ShouldBe(index.All.OrderBy(TaskSort.Due).Select(static task => task.Id));
    }

    [Fact]
    public void The_only_page_holds_its_tasks()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        JsonSerializer.Serialize(index.Where(TaskFilter.Ids("TASK-1")).Page(10)).ShouldBe(
            $$"""{"tasks":[{{JsonSerializer.Serialize(index["TASK-1"])}}],"hasMore":false,"next":null}""");
    }

    [Fact]
    public void Reading_a_page_says_what_to_read_instead() =>
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<TaskPage>("{}")).Message.ShouldContain("Read an array of TaskRecord from its \"tasks\"");
}
