using System.Collections.Immutable;

namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>A task that has no file yet.</summary>
/// <param name="Id">Not taken.</param>
/// <param name="Fields">Other fields, in any order; the title is required by most schemas.</param>
/// <param name="Body">Markdown; may be empty.</param>
internal sealed record NewTask(string Id, ImmutableArray<(string Field, FieldValue Value)> Fields, string Body = "")
{
    /// <summary>
    /// Gives the id once no other program can make a task; null where <see cref="Id"/> was given. Until then that is what it
    /// would be now.
    /// </summary>
    public Func<string>? NextId { get; init; }

    /// <summary>Done to the body, in this order.</summary>
    public ImmutableArray<BodyOperation> BodyOperations { get; init; } = [];
}
