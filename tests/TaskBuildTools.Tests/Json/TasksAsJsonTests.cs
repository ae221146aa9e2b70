using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Json;

/// <summary>A task is its record, whatever an application has set.</summary>
public sealed class TasksAsJsonTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static TheoryData<string> Settings => [.. OptionSets.All.Keys];

    [Fact]
    public void A_task_is_written_with_every_field_by_a_fixed_name()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        JsonSerializer.Serialize(index["TASK-2"], Readable).ShouldBe(
            """
            {
              "id": "TASK-2",
              "title": "Größe & \uD83C\uDF89",
              "description": "One\r\ntwo",
              "agent": "codeforge",
              "status": "todo",
              "statusMeaning": "open",
              "priority": "high",
              "tags": [
                "Zürich",
                "api"
              ],
              "assignees": [
                "@ann",
                "bob"
              ],
              "created": "2025-03-01T09:30:00+02:00",
              "updated": "2025-03-02T10:00:00.5",
              "due": "2025-04-01",
              "estimatedHours": 1.5,
              "actualHours": 0.125,
              "notes": "A note",
              "path": "tasks/a b/2.md",
              "dependencies": [
                "TASK-1",
                "TASK-9"
              ],
              "unresolvedDependencies": [
                "TASK-9"
              ],
              "isReady": false,
              "isBlocked": true,
              "depth": 1,
              "checklistDone": 1,
              "checklistTotal": 2,
              "others": {
                "area": "core",
                "budget": "-12.5",
                "reviewed": "2025-01-02",
                "summary": "short",
                "milestone": "m-1",
                "ordinal": "1000"
              }
            }
            """);
    }

    [Fact]
    public void What_a_task_does_not_have_is_null()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        JsonSerializer.Serialize(index["ÄRGER"]).ShouldBe(
            """{"id":"\u00C4RGER","title":"","description":null,"agent":"zoe","status":null,"statusMeaning":"none","priority":null,"tags":[],"assignees":[],"created":null,"updated":null,"due":null,"estimatedHours":null,"actualHours":null,"notes":null,"path":"tasks/\u00C4RGER.md","dependencies":[],"unresolvedDependencies":[],"isReady":true,"isBlocked":false,"depth":0,"checklistDone":0,"checklistTotal":0,"others":{}}""");
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_reference_and_its_record_are_the_same_text(string settings)
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        JsonSerializerOptions options = OptionSets.All[settings];

        foreach (TaskRef task in index.All)
        {
            JsonSerializer.Serialize(task, options).ShouldBe(JsonSerializer.Serialize(task.ToRecord(), options));
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_names_and_texts_are_those_without_options(string settings)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        JsonSerializer.Serialize(index["TASK-2"], OptionSets.All[settings]).ShouldBe(JsonSerializer.Serialize(index["TASK-2"]));
    }

    [Fact]
    public void An_application_may_leave_out_what_is_absent()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        JsonSerializer.Serialize(index["ÄRGER"], WithoutNulls).ShouldNotContain("null");
    }

    [Fact]
    public void No_task_is_null()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        JsonSerializer.Serialize(index.Find("nothing")).ShouldBe("null");
        JsonSerializer.Serialize(default(TaskRef)).ShouldBe("null");
    }

    [Fact]
    public void Queries_and_lists_are_arrays_of_records()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        string first = JsonSerializer.Serialize(index["TASK-1"]);
        string second = JsonSerializer.Serialize(index["TASK-2"]);

        JsonSerializer.Serialize(index.Where(TaskFilter.HasAny("dependencies")).Where(TaskFilter.Field("status", "todo"))).ShouldBe($"[{second}]");
        JsonSerializer.Serialize(index["TASK-2"].Dependencies).ShouldBe($"[{first}]");
        JsonSerializer.Serialize(new[] { index["TASK-1"], index["TASK-2"] }).ShouldBe($"[{first},{second}]");
        JsonSerializer.Serialize(new { task = index.Find("TASK-1") }).ShouldBe($$"""{"task":{{first}}}""");
    }

    [Fact]
    public void A_hit_of_a_search_and_a_body_hold_the_record()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        string task = JsonSerializer.Serialize(index["TASK-1"]);

        JsonSerializer.Serialize(new SearchHit(index["TASK-1"], 1.25)).ShouldBe($$"""{"task":{{task}},"score":1.25}""");
        JsonSerializer.Serialize(new TaskBody(index["TASK-1"], "Text")).ShouldBe($$"""{"task":{{task}},"body":"Text"}""");
        JsonSerializer.Serialize(index["TASK-2"].Checklist).ShouldBe("""[{"text":"one","isDone":true},{"text":"two \uD83C\uDF89","isDone":false}]""");
    }

    [Fact]
    public void Reading_a_reference_says_what_to_read_instead()
    {
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<TaskRef>("""{"id":"TASK-1"}"""))
            .Message.ShouldStartWith("A TaskRef refers to a task of an open index, so JSON cannot be read into one. Read a TaskRecord, or read the id and ask the index with TaskIndex.Find.");
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<SearchHit>("""{"task":{"id":"TASK-1"},"score":1}"""))
            .Message.ShouldContain("Read a TaskRecord");
    }
}
