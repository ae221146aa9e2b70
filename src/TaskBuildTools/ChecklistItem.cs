using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>An item of a checklist in the body of a task, such as <c>- [x] write the tests</c>.</summary>
/// <param name="Text">What follows the box, as Markdown, without blanks around it; perhaps empty.</param>
/// <param name="IsDone">Whether it is ticked.</param>
public sealed record ChecklistItem(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("isDone")] bool IsDone);
