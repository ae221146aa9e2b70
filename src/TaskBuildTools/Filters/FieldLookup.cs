using System.Globalization;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>
/// Finds what the name of a field means in an index: a field of the schema by its name or by an alias, else a key that is kept
/// without a kind because the schema allows it or because some task has it. Any other name is a mistake of the caller.
/// </summary>
internal static class FieldLookup
{
    private const int MaxListed = 40;

    /// <exception cref="ArgumentException">There is no such field, or it is not of the kind; the message names those that are.</exception>
    public static FieldTarget Of(IndexColumns columns, string name, FieldUse use) =>
        Find(columns, name, use) ?? throw Refusal(columns, new FieldProblem(name, use));

    /// <summary>Refuses a filter that cannot be asked here, whatever the tasks are and however soon the answer is known.</summary>
    /// <exception cref="ArgumentException">It names a field that the index does not have, or that is not of the kind.</exception>
    public static void Require(Snapshot snapshot, TaskFilter filter)
    {
        if (filter.ProblemIn(snapshot) is { } problem)
        {
            throw Refusal(snapshot.Columns, problem);
        }
    }

    /// <summary>What is wrong with using the field so, or null.</summary>
    public static FieldProblem? Problem(IndexColumns columns, string name, FieldUse use) =>
        Find(columns, name, use) is null ? new FieldProblem(name, use) : null;

    /// <summary>The number of the field that has this name or alias, or -1.</summary>
    public static int FieldNumber(IndexColumns columns, string name)
    {
        int number = columns.Fields.Find(name);
        return number >= 0 ? number : columns.Aliases.Find(name);
    }

    /// <summary>Adds what finding a field of the schema depends on.</summary>
    /// <returns>The number of the field, or -1.</returns>
    public static int AddFieldSections(IndexColumns columns, SectionSet sections, string name)
    {
        sections.Add(SectionKind.Fields);
        int number = columns.Fields.Find(name);
        if (number < 0)
        {
            sections.Add(SectionKind.FieldAliases);
            number = columns.Aliases.Find(name);
        }

        return number;
    }

    /// <summary>Adds what finding a field or a key depends on.</summary>
    /// <returns>The number of the field, or -1 for a key without a kind.</returns>
    public static int AddSections(IndexColumns columns, SectionSet sections, string name)
    {
        int number = AddFieldSections(columns, sections, name);
        if (number < 0)
        {
            sections.Add(SectionKind.KnownKeys)
                .Add(SectionKind.OtherKeys).Add(SectionKind.OtherValues).Add(SectionKind.OtherKeyOfValue);
        }

        return number;
    }

    /// <summary>The message for the caller: the name, what is wrong with it, and which fields there are.</summary>
    public static ArgumentException Refusal(IndexColumns columns, FieldProblem field)
    {
        (string name, FieldUse use) = field;
        int number = FieldNumber(columns, name);
        bool isKey = number < 0 && (columns.Others.Find(name) >= 0 || columns.KnownKeys.Contains(name));
        string why = number >= 0 ? $" (it is {KindOf(columns, number)})" : isKey ? " (a key whose kind the schema does not say)" : "";
        List<string> offered = Offered(columns, use);
        IEnumerable<string> listed = offered.Take(MaxListed).Select(FilterText.Field);
        string rest = offered.Count > MaxListed ? string.Create(CultureInfo.InvariantCulture, $" and {offered.Count - MaxListed} more") : "";
        string message = string.Format(
            CultureInfo.InvariantCulture, use.Refusal, FilterText.Field(name), why, string.Join(", ", listed) + rest);
        if (why.Length == 0 && NearestField.Of(offered, name) is { } nearest)
        {
            message += $" Did you mean {FilterText.Field(nearest)}?";
        }
        else if (why.Length == 0 && use.TakesKeys)
        {
            message += " A key that no task may have at times is declared in tasks.schema.yaml, under fields or known_fields.";
        }
        else if (isKey)
        {
            message += " Declare it in tasks.schema.yaml, under fields, with its kind.";
        }

        return new ArgumentException(message, nameof(field));
    }

    private static FieldTarget? Find(IndexColumns columns, string name, FieldUse use)
    {
        int number = FieldNumber(columns, name);
        if (number >= 0)
        {
            return use.Takes(columns.Fields, number) ? new FieldTarget(columns.Fields.Fields[number].Kind, number) : null;
        }

        if (!use.TakesKeys)
        {
            return null;
        }

        int key = columns.Others.Find(name);
        KnownKeys known = columns.KnownKeys;
        return key >= 0 || known.Contains(name) || !known.IsTold ? new FieldTarget(null, key) : null;
    }

    private static List<string> Offered(IndexColumns columns, FieldUse use)
    {
        FieldTable fields = columns.Fields;
        List<string> names = [.. Enumerable.Range(0, fields.Fields.Length).Where(number => use.Takes(fields, number)).Select(number => fields.Fields[number].Name)];
        if (use.TakesKeys)
        {
            OtherFields others = columns.Others;
            IEnumerable<string> keys = Enumerable.Range(0, others.KeyCount).Select(others.Key).Concat(columns.KnownKeys.All);
            names.AddRange(keys.Distinct(StringComparer.Ordinal).Order(Utf8Order.Instance));
        }

        return names;
    }

    private static string KindOf(IndexColumns columns, int number) => columns.Fields.Fields[number].Kind switch
    {
        TaskFieldKind.Text => "a text",
        TaskFieldKind.Name => "a name",
        TaskFieldKind.NameList => "a list of names",
        TaskFieldKind.Date => "a date",
        TaskFieldKind.Number => "a number",
        _ => "the list of dependencies",
    };
}
