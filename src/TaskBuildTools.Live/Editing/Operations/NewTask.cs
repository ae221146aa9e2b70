using System.Collections.Immutable;

namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>A task that has no file yet.</summary>
/// <param name="Id">Not taken.</param>
/// <param name="Fields">Other fields, in any order; the title is required by most schemas.</param>
/// <param name="Body">Markdown; may be empty.</param>
internal sealed record NewTask(string Id, ImmutableArray<(string Field, FieldValue Value)> Fields, string Body = "");
