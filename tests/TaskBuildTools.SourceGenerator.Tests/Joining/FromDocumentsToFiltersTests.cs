using CsCheck;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.SourceGenerator.Tests.Joining;

/// <summary>
/// Whatever task files say: the build's manifest becomes code that compiles without a warning, and that code finds in the
/// build's index exactly what the task files say.
/// </summary>
public class FromDocumentsToFiltersTests
{
    [Fact]
    public void Every_known_trap_is_found_by_its_filter_and_its_constant()
    {
        string[] traps = [.. HostileText.All];
        TaskSchema schema = Schema([.. traps.Where(IsFieldName)]);
        FieldDefinition[] fields = [.. NameFields(schema).Where(field => field.Role != FieldRole.Extra)];

        Check(schema, traps.Select((trap, number) => Task(
            schema, trap, trap, fields.Select((field, i) => (field, Values(field, [trap, traps[(number + i + 1) % traps.Length]]))))));
    }

    [Fact]
    public void Random_tasks_with_random_fields_are_found_by_their_filters_and_constants() =>
        Gen.Select(HostileText.Any.Array[0, 4], HostileText.Any.Array[1, 25], Gen.Int).Sample(
            (extraFields, texts, seed) =>
            {
                var random = new Random(seed);
                TaskSchema schema = Schema([.. extraFields.Where(IsFieldName).Distinct()]);
                FieldDefinition[] fields = NameFields(schema);
                string[] ids = [.. texts.Distinct()];
                Check(schema, ids.Select(id => Task(schema, id, Pick(), fields.Select(field => (field, Values(field, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick())]))))));

                string Pick() => texts[random.Next(texts.Length)];
            },
            iter: 10,
            threads: 1);

    private static void Check(TaskSchema schema, IEnumerable<TaskDocument> tasks)
    {
        IEnumerable<TaskDocument> probes = NameFields(schema).Select(field =>
            Task(schema, JoinedBacklog.ProbeOf(field), "", [(field, [JoinedBacklog.Probe])]));
        TaskDocument[] all = TaskSet.Sorted([.. tasks, .. probes]);
        var backlog = new JoinedBacklog(schema, all);

        backlog.Found.ShouldBe(backlog.Expected);
        backlog.Constants.ShouldBe(all.Select(task => task.Id), ignoreOrder: true);
        foreach (string id in backlog.Constants)
        {
            backlog.Index[id].Id.ShouldBe(id);
        }
    }

    private static TaskSchema Schema(params string[] extraFields) =>
        TaskSet.Schema(extraFields: [.. extraFields.Select((name, i) => TaskSet.Extra(name, i % 2 == 0 ? TaskFieldKind.Name : TaskFieldKind.NameList, ["listed", name]))]);

    /// <summary>Names of the schema's own fields are taken.</summary>
    private static bool IsFieldName(string name) => TaskSet.Schema().Fields.All(field => field.Name != name);

    private static FieldDefinition[] NameFields(TaskSchema schema) =>
        [.. schema.Fields.Where(field => field.Kind is TaskFieldKind.Name or TaskFieldKind.NameList)];

    private static string[] Values(FieldDefinition field, string[] values) =>
        [.. values.Distinct().Take(field.Kind == TaskFieldKind.Name ? 1 : int.MaxValue)];

    private static TaskDocument Task(TaskSchema schema, string id, string title, IEnumerable<(FieldDefinition Field, string[] Values)> names) =>
        TaskSet.Task(schema, id, title: title, path: $"tasks/{id}.md", more: names.ToDictionary(pair => pair.Field.Name, pair => (object)pair.Values));
}
