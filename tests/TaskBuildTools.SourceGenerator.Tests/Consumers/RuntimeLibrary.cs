using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>The assemblies that a consumer compiles against.</summary>
internal static class RuntimeLibrary
{
    private const string Source =
        """
        using System.Reflection;

        namespace TaskBuildTools;

        [System.AttributeUsage(System.AttributeTargets.Parameter)]
        public sealed class TaskIdAttribute : System.Attribute { }

        public enum TaskSort { Id, Created, Updated, Due, Priority, Status, Title, EstimatedHours, ActualHours }

        public sealed class TaskFilter
        {
            private TaskFilter(string text) => Text = text;
            public string Text { get; }
            public static TaskFilter Field(string field, string value) => new(field + "=" + value);
            public TaskFilter IfFieldsExist() => this;
            public static TaskFilter operator &(TaskFilter left, TaskFilter right) => new($"({left.Text} & {right.Text})");
            public static TaskFilter operator |(TaskFilter left, TaskFilter right) => new($"({left.Text} | {right.Text})");
            public static TaskFilter operator !(TaskFilter filter) => new($"!{filter.Text}");
        }

        public readonly struct TaskRef { }

        public readonly struct TaskQuery
        {
            public TaskQuery Ready() => this;
            public TaskQuery OrderBy(TaskSort sort) => this;
            public TaskQuery Take(int count) => this;
            public int Count() => 0;
        }

        public sealed class TaskIndex
        {
            public static TaskIndex Open(string path) => new();
            public static TaskIndex OpenEmbedded(Assembly assembly, string resourceName) => new();
            public int Count => 0;
            public TaskQuery All => default;
            public TaskQuery Where(TaskFilter filter) => default;
            public TaskRef? Find([TaskId] string id) => null;
            public TaskRef this[[TaskId] string id] => default;
        }
        """;

    /// <summary>The framework that runs the tests, without what else stands beside them.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The run-time library itself, or while it has no index a stand-in with the members that generated code uses.</summary>
    public static MetadataReference Reference { get; } =
        typeof(StatusMeaning).Assembly.GetType("TaskBuildTools.TaskIndex") is null
            ? StandIn()
            : MetadataReference.CreateFromFile(typeof(StatusMeaning).Assembly.Location);

    private static CompilationReference StandIn() => CSharpCompilation
        .Create(
            "TaskBuildTools",
            [CSharpSyntaxTree.ParseText(Source)],
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
        .ToMetadataReference();
}
