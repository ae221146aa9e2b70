using System.Globalization;
using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>The value of any field as text.</summary>
internal static class FieldText
{
    public static string? Of(IndexColumns columns, int ordinal, string name)
    {
        int field = FieldLookup.FieldNumber(columns, name);
        if (field >= 0)
        {
            return Of(columns, ordinal, field);
        }

        int key = columns.Others.Find(name);
        return key < 0 ? null : columns.Others.Get(ordinal, key);
    }

    public static Dictionary<string, string> Others(IndexColumns columns, int ordinal)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int field = 0; field < columns.Fields.Fields.Length; field++)
        {
            if (columns.Fields.RoleOf(field) == FieldRole.Extra && Of(columns, ordinal, field) is { } text)
            {
                values[columns.Fields.Fields[field].Name] = text;
            }
        }

        foreach ((string key, string value) in columns.Others.All(ordinal))
        {
            values.TryAdd(key, value);
        }

        return values;
    }

    private static string? Of(IndexColumns columns, int ordinal, int field)
    {
        string text = columns.Fields.Fields[field].Kind switch
        {
            TaskFieldKind.Text => columns.Text(field).Get(ordinal),
            TaskFieldKind.Name or TaskFieldKind.NameList => string.Join(", ", columns.Name(field).All(ordinal)),
            TaskFieldKind.Date => columns.Date(field)[ordinal]?.ToString() ?? "",
            TaskFieldKind.Number => columns.Number(field)[ordinal]?.ToString(CultureInfo.InvariantCulture) ?? "",
            _ => Dependencies(columns, ordinal),
        };
        return text.Length == 0 ? null : text;
    }

    private static string Dependencies(IndexColumns columns, int ordinal)
    {
        var ids = new List<string>();
        int id = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
        (int start, int count) = columns.Dependencies.Row(ordinal);
        for (int edge = start; edge < start + count && id >= 0; edge++)
        {
            ids.Add(columns.Text(id).Get(columns.Dependencies.Target(edge)));
        }

        (start, count) = columns.Unresolved.Row(ordinal);
        for (int index = start; index < start + count; index++)
        {
            ids.Add(columns.Unresolved.Strings.Get(index));
        }

        return string.Join(", ", ids);
    }
}
