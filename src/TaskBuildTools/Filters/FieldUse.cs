using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>What a field is asked for, and so which fields can be: one rule and one message for whatever takes the name of a field.</summary>
/// <param name="Refusal">The message: {0} is the name, {1} why it is no such field, {2} those that are.</param>
/// <param name="TakesKeys">Whether keys that are kept without a kind will do.</param>
/// <param name="Takes">Whether the field with a number will do.</param>
internal sealed record FieldUse(string Refusal, bool TakesKeys, Func<FieldTable, int, bool> Takes)
{
    /// <summary>One of its values, or a text within them.</summary>
    public static FieldUse Value { get; } = new(
        "The index has no field of names or text {0}{1}. It has: {2}.",
        true,
        static (fields, number) => fields.Fields[number].Kind is TaskFieldKind.Text or TaskFieldKind.Name or TaskFieldKind.NameList);

    /// <summary>Any value.</summary>
    public static FieldUse Any { get; } = new("The index has no field {0}{1}. It has: {2}.", true, static (_, _) => true);

    public static FieldUse Date { get; } = new(
        "The index has no date field {0}{1}. It has: {2}.", false, static (fields, number) => fields.Fields[number].Kind == TaskFieldKind.Date);

    public static FieldUse Number { get; } = new(
        "The index has no number field {0}{1}. It has: {2}.", false, static (fields, number) => fields.Fields[number].Kind == TaskFieldKind.Number);

    public static FieldUse Order { get; } = new(
        "The index has no order by {0}{1}. It has one by {2}.", false, static (fields, number) => IsOrdered(fields, number));

    public static FieldUse Groups { get; } = new(
        "The index has no field of names {0}{1} to group tasks by. It has: {2}.",
        false,
        static (fields, number) => fields.Fields[number].Kind is TaskFieldKind.Name or TaskFieldKind.NameList);

    /// <summary>Whether the index has the tasks in the order of a field.</summary>
    public static bool IsOrdered(FieldTable fields, int number) =>
        fields.Fields[number].Kind is TaskFieldKind.Name or TaskFieldKind.Date or TaskFieldKind.Number
        || (fields.Fields[number].Kind == TaskFieldKind.Text && fields.RoleOf(number) is FieldRole.Title or FieldRole.Id);
}
