using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>Names the classes and members for the fields of a manifest.</summary>
internal static class FilterClasses
{
    /// <summary>
    /// Values of one field that get a member, the first in ordinal order. A field with more is free text in all but name;
    /// members for all of it would slow every build and editor, and <c>Named</c> reaches the rest.
    /// </summary>
    public const int MaxMembers = 5_000;

    public static EquatableArray<FilterClass> Of(EquatableArray<ManifestField> fields)
    {
        string?[] fixedNames = [.. fields.Select(field => FixedName(field.Name))];
        string[] extraFields = [.. fields.Where((_, i) => fixedNames[i] is null).Select(field => field.Name)];
        string[] extraNames = MemberNames.Assign(extraFields, ReservedNames.InBacklog, "Field");

        var classes = new FilterClass[fields.Count];
        int extra = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = Of(fields[i], fixedNames[i] ?? extraNames[extra++]);
        }

        return new(classes);
    }

    /// <summary>Whether every index has the field, whatever its schema.</summary>
    public static bool IsInEveryIndex(string field) => FixedName(field) is not null;

    private static FilterClass Of(ManifestField field, string className)
    {
        // All values take part in naming, so that the limit changes which members there are, never what one is called.
        string[] names = MemberNames.Assign(field.Values, name => ReservedNames.InFilterClass(className, name), "Value");
        var places = field.Ordered.Select((value, place) => (value, place)).ToDictionary(pair => pair.value, pair => pair.place, StringComparer.Ordinal);
        var members = new FilterMember[Math.Min(names.Length, MaxMembers)];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = new FilterMember(names[i], field.Values[i]) { Order = places.TryGetValue(field.Values[i], out int place) ? place : null };
        }

        return new FilterClass(className, field.Name, new(members), names.Length - members.Length);
    }

    private static string? FixedName(string field) => field switch
    {
        "status" => "Status",
        "agent" => "Agent",
        "priority" => "Priority",
        "tags" => "Tag",
        "assignee" => "Assignee",
        _ => null,
    };
}
