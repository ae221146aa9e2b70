using System.Text;
using System.Text.Json;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public class AggregatesTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Fact]
    public void Totals_values_and_the_critical_path_are_there()
    {
        JsonElement root = Write(
            TaskSet.Task(Schema, "a", "done", hours: 2.5m, tags: ["x"], checklist: (1, 4)),
            TaskSet.Task(Schema, "b", "todo", ["a"], 1, ["x", "y"], more: new Dictionary<string, object> { ["agent"] = "ada", ["actual_hours"] = 0.25m }),
            TaskSet.Task(Schema, "c", "todo", ["b"]),
            TaskSet.Task(Schema, "d", "cancelled"));

        JsonElement totals = root.GetProperty("totals");
        Pairs(totals).ShouldBe(
            "count=4 ready=1 blocked=1 estimated_hours=3.5 actual_hours=0.25 checklist_done=1 checklist_total=4 "
            + "open=2 active=0 on_hold=0 closed=1 cancelled=1 progress=0.333");
        Pairs(root.GetProperty("fields").GetProperty("tags")[0]).ShouldBe(
            "value=x count=2 ready=1 blocked=0 estimated_hours=3.5 actual_hours=0.25 checklist_done=1 checklist_total=4");
        root.GetProperty("fields").GetProperty("status").GetArrayLength().ShouldBe(5);
        Pairs(root.GetProperty("status_by").GetProperty("agent")[0]).ShouldBe("value=ada status=todo count=1");
        root.GetProperty("ready").GetProperty("ids")[0].GetString().ShouldBe("b");
        root.GetProperty("blocked_count").GetInt32().ShouldBe(1);
        root.GetProperty("critical_path").GetProperty("hours").GetDecimal().ShouldBe(2);
        root.GetProperty("critical_path").GetProperty("ids").EnumerateArray().Select(id => id.GetString()).ShouldBe(["b", "c"]);
        root.GetProperty("rejected").GetInt32().ShouldBe(5);
        root.GetProperty("excluded").GetInt32().ShouldBe(6);
    }

    [Fact]
    public void Only_the_first_hundred_ready_tasks_are_listed()
    {
        JsonElement ready = Write([.. Enumerable.Range(0, 130).Select(number => TaskSet.Task(Schema, $"{number:d3}", "todo"))]).GetProperty("ready");

        ready.GetProperty("count").GetInt32().ShouldBe(130);
        ready.GetProperty("ids").GetArrayLength().ShouldBe(100);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_on_every_system()
    {
        string text = Encoding.UTF8.GetString(Bytes(TaskSet.Task(Schema, "a", "todo")));

        text.ShouldNotContain("\r");
        text.ShouldEndWith("}\n");
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_it()
    {
        JsonElement root = Write(TaskSet.Task(Schema, "a\uD83C", "todo", tags: ["t\uDF89"]));

        root.GetProperty("ready").GetProperty("ids")[0].GetString().ShouldBe("a\uFFFD");
        root.GetProperty("fields").GetProperty("tags")[0].GetProperty("value").GetString().ShouldBe("t\uFFFD");
    }

    private static JsonElement Write(params TaskDocument[] tasks) => JsonDocument.Parse(Bytes(tasks)).RootElement;

    private static byte[] Bytes(params TaskDocument[] tasks) =>
        AggregatesWriter.Write(Schema, tasks, DependencyGraph.Build(Schema, tasks), new IndexCounts(5, 6));

    private static string Pairs(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(property => $"{property.Name}={property.Value}"));
}
