using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>A task and its body.</summary>
/// <param name="Task">The task.</param>
/// <param name="Body">The Markdown after the front matter, as written.</param>
public readonly record struct TaskBody(
    [property: JsonPropertyName("task")] TaskRef Task,
    [property: JsonPropertyName("body")] string Body);
