using System.Collections.Immutable;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>One field of the schema.</summary>
/// <param name="Name">The canonical key in the front matter, such as <c>created_at</c>.</param>
/// <param name="Kind">How it is read and stored.</param>
/// <param name="Role">What it means.</param>
/// <param name="Slot">Its index among the fields of the same storage (see <see cref="Records.TaskDocument"/>).</param>
/// <param name="Aliases">Other keys that mean the same.</param>
/// <param name="Required">Whether a task without it is rejected.</param>
/// <param name="Values">The allowed values and their aliases; empty means any. Status and priority have lists of their own.</param>
internal sealed record FieldDefinition(
    string Name,
    TaskFieldKind Kind,
    FieldRole Role,
    int Slot,
    ImmutableArray<string> Aliases,
    bool Required,
    ImmutableArray<NamedValue> Values);
