using System.Text;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Joining;

/// <summary>One set of tasks at both ends: the index that the build writes, and the class generated from its manifest.</summary>
internal sealed class JoinedBacklog
{
    private readonly TaskSchema _schema;
    private readonly TaskDocument[] _tasks;
    private readonly Type _backlog;

    public JoinedBacklog(TaskSchema schema, TaskDocument[] tasks)
    {
        (_schema, _tasks) = (schema, tasks);
        Index = TaskIndex.Open(IndexWriter.Write(schema, tasks, DependencyGraph.Build(schema, tasks), new IndexCounts(0, 0), 0));
        string manifest = Encoding.UTF8.GetString(ManifestWriter.Write(schema, tasks, IdConstantMode.All));
        Generated = new Consumer { Manifest = manifest }.With("TaskBuildToolsVisibility", "public").Generate();
        Generated.Problems.ShouldBeEmpty();
        _backlog = Generated.Load().GetType("App.Backlog", throwOnError: true)!;
    }

    public TaskIndex Index { get; }

    public GeneratedBacklog Generated { get; }

    /// <summary>The constants of <c>Backlog.Id</c>.</summary>
    public string[] Constants => [.. _backlog.GetNestedType("Id")!.GetFields().Select(constant => (string)constant.GetRawConstantValue()!)];

    /// <summary>Per class of filters and member the ids of the tasks that it finds, without the names, which another test is about.</summary>
    public string[] Found =>
    [
        .. _backlog.GetNestedTypes()
            .Where(type => type.GetMethod("Named") is not null)
            .SelectMany(type => type.GetProperties().Select(member =>
                FieldOf(type) + Ids(Index.Where((TaskFieldValue)member.GetValue(null)!).Select(task => task.Id))))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The same, from the documents alone.</summary>
    public string[] Expected =>
    [
        .. _schema.Fields
            .Where(known => known.Kind is TaskFieldKind.Name or TaskFieldKind.NameList)
            .SelectMany(known => ValuesOf(known).Select(value =>
                known.Name + Ids(_tasks.Where(task => task.Names[known.Slot].Contains(value)).Select(task => task.Id))))
            .Order(StringComparer.Ordinal),
    ];

    private static string Ids(IEnumerable<string> ids) => ": " + string.Join('|', ids.Order(StringComparer.Ordinal));

    /// <summary>Which field a class is about: the one that its method for any value asks.</summary>
    private string FieldOf(Type filters)
    {
        var probe = (TaskFieldValue)filters.GetMethod("Named")!.Invoke(null, [Probe])!;
        return _schema.Fields.Single(field =>
            field.Kind is TaskFieldKind.Name or TaskFieldKind.NameList && Index.Where(probe).Select(task => task.Id).SequenceEqual([ProbeOf(field)])).Name;
    }

    /// <summary>A value that exactly one task has in each field, so that a class of filters tells its field.</summary>
    public const string Probe = "the probe";

    public static string ProbeOf(FieldDefinition field) => "probe of " + field.Name;

    private HashSet<string> ValuesOf(FieldDefinition field)
    {
        IEnumerable<string> known = field.Role switch
        {
            FieldRole.Status => _schema.Statuses.Select(status => status.Name),
            FieldRole.Priority => _schema.Priorities.Select(priority => priority.Name),
            _ => field.Values.Select(value => value.Name),
        };
        return [.. known, .. _tasks.SelectMany(task => task.Names[field.Slot])];
    }
}
