using TaskBuildTools.Filters;
using TaskBuildTools.Format;

namespace TaskBuildTools;

/// <content>Conditions on the values of fields.</content>
public abstract partial class TaskFilter
{
    /// <summary>
    /// Tasks whose field has this value, or, for a list, has it among others. For fields of names this costs next to
    /// nothing; for text and for keys that the schema does not know, the tasks are looked through once per index.
    /// </summary>
    /// <param name="field">The name or an alias of a field of text or names, or a key that is kept without a kind.</param>
    /// <param name="value">
    /// The value. Of statuses, priorities and other values that the schema lists, any spelling that a task file may use, such as an
    /// alias; of all others as it is written, where case matters.
    /// </param>
    public static TaskFilter Field(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return new FieldFilter(field, value);
    }

    /// <summary>Tasks that have any value in a field.</summary>
    /// <param name="field">The name or an alias of any field, or a key that is kept without a kind.</param>
    public static TaskFilter HasAny(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new FieldFilter(field, null);
    }

    /// <summary>Tasks whose field has at least one of these values; none without values.</summary>
    /// <param name="field">As for <see cref="Field"/>.</param>
    /// <param name="values">As for <see cref="Field"/>.</param>
    public static TaskFilter AnyOf(string field, params IEnumerable<string> values) => Combine(false, field, values);

    /// <summary>Tasks whose field has all of these values, as a list can; all tasks without values.</summary>
    /// <param name="field">As for <see cref="Field"/>.</param>
    /// <param name="values">As for <see cref="Field"/>.</param>
    public static TaskFilter AllOf(string field, params IEnumerable<string> values) => Combine(true, field, values);

    /// <summary>
    /// Tasks with this text somewhere in a field, compared by character without regard to case; the empty text is in every
    /// value. The texts are looked through once per index, as far as queries need them; for fields of names the values are.
    /// </summary>
    /// <param name="field">As for <see cref="Field"/>.</param>
    /// <param name="text">What to look for.</param>
    public static TaskFilter Contains(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        return new ContainsFilter(field, text);
    }

    /// <summary>Tasks with one of these ids; ids that no task has are passed over. Some binary searches per index.</summary>
    public static TaskFilter Ids(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] sorted = [.. ids.Distinct(StringComparer.Ordinal).Order(Utf8Order.Instance)];
        return Array.IndexOf(sorted, null) < 0 ? new IdsFilter(sorted) : throw new ArgumentNullException(nameof(ids));
    }

    /// <summary>Tasks whose status means this.</summary>
    public static TaskFilter Meaning(StatusMeaning meaning) => new MeaningFilter(meaning);

    private static TaskFilter Combine(bool isAnd, string field, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(values);
        TaskFilter[] parts = [.. values.Distinct(StringComparer.Ordinal).Select(value => Field(field, value))];
        return parts.Length switch { 0 => new ConstantFilter(isAnd, field), 1 => parts[0], _ => CombinedFilter.Of(isAnd, parts) };
    }
}
