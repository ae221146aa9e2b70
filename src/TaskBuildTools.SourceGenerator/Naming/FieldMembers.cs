using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>Names the members of the class <c>Field</c>: the fields of every index, then those that the project has added.</summary>
internal static class FieldMembers
{
    private static readonly FieldMember[] OfEveryIndex =
    [
        OfEvery("Id", "id", "TaskSortableTextField"),
        OfEvery("Title", "title", "TaskSortableTextField"),
        OfEvery("Description", "description", "TaskTextField"),
        OfEvery("Agent", "agent", "TaskNameField"),
        OfEvery("Status", "status", "TaskNameField"),
        OfEvery("Priority", "priority", "TaskNameField"),
        OfEvery("Created", "created_at", "TaskDateField"),
        OfEvery("Updated", "updated_at", "TaskDateField"),
        OfEvery("Due", "due_date", "TaskDateField"),
        OfEvery("Dependencies", "dependencies", "TaskDependenciesField"),
        OfEvery("Tags", "tags", "TaskNameListField"),
        OfEvery("Notes", "notes", "TaskTextField"),
        OfEvery("EstimatedHours", "estimated_hours", "TaskNumberField"),
        OfEvery("ActualHours", "actual_hours", "TaskNumberField"),
        OfEvery("Assignee", "assignee", "TaskNameListField"),
    ];

    private static readonly HashSet<string> Taken = new(OfEveryIndex.Select(member => member.Name), StringComparer.Ordinal);

    /// <summary>Of a project without fields of its own.</summary>
    public static EquatableArray<FieldMember> Default { get; } = new(OfEveryIndex);

    public static EquatableArray<FieldMember> Of(EquatableArray<ManifestKind> kinds)
    {
        ManifestKind[] known = [.. kinds.Where(kind => TypeOf(kind.Kind) is not null)];
        string[] names = MemberNames.Assign(
            [.. known.Select(kind => kind.Field)], name => Taken.Contains(name) || ReservedNames.InFieldClass(name), "Field");
        return new(
        [
            .. OfEveryIndex,
            .. known.Select((kind, i) => new FieldMember(names[i], kind.Field, TypeOf(kind.Kind)!, IsExtra: true)),
        ]);
    }

    private static FieldMember OfEvery(string name, string field, string type) => new(name, field, type, IsExtra: false);

    /// <summary>Null for a kind of a later version.</summary>
    private static string? TypeOf(string kind) => kind switch
    {
        "text" => "TaskTextField",
        "name" => "TaskNameField",
        "list" => "TaskNameListField",
        "date" => "TaskDateField",
        "number" => "TaskNumberField",
        _ => null,
    };
}
