using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>A field that the schema of the index knows.</summary>
/// <param name="Name">Its canonical key in the front matter, such as <c>created_at</c>.</param>
/// <param name="Kind">What its values are.</param>
public readonly record struct TaskField(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("kind")] TaskFieldKind Kind);
