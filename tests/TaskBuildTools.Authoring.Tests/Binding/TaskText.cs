using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>Reads a task file that a test writes as text.</summary>
internal static class TaskText
{
    public static TaskDocument Read(string text, TaskSchema? schema = null, string path = "tasks/example.md") =>
        Read(Encoding.UTF8.GetBytes(text), schema, path);

    public static TaskDocument Read(byte[] bytes, TaskSchema? schema = null, string path = "tasks/example.md") =>
        new TaskDocumentReader(schema ?? Presets.Default).Read(path, bytes);

    /// <summary>A task with an id, a title and these fields.</summary>
    public static TaskDocument ReadFields(string fields, TaskSchema? schema = null) => Read(WithFields(fields), schema);

    /// <summary>Where the values stand, by the index of their fields.</summary>
    public static SourceSpan[] Spans(string text, TaskSchema? schema = null)
    {
        _ = new TaskDocumentReader(schema ?? Presets.Default).ReadWithSpans("tasks/example.md", Encoding.UTF8.GetBytes(text), out SourceSpan[] spans);
        return spans;
    }

    /// <summary>The text of a task with an id, a title and these fields.</summary>
    public static string WithFields(string fields) => $"---\nid: a-1\ntitle: Write the report\n{fields}\n---\n";
}
