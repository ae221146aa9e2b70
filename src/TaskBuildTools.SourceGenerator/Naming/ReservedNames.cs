namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>Names that members of the generated classes may not have.</summary>
internal static class ReservedNames
{
    /// <summary>The method that every filter class has.</summary>
    public const string Named = "Named";

    /// <summary>The class with the constants that every filter class has.</summary>
    public const string Names = "Names";

    /// <summary>The class with the fields.</summary>
    public const string Field = "Field";

    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        nameof(Equals), nameof(ReferenceEquals), nameof(GetHashCode), nameof(GetType), nameof(ToString),
        nameof(MemberwiseClone), "Finalize",
    };

    private static readonly HashSet<string> OfBacklog = new(StringComparer.Ordinal)
    {
        // A class called Named could not have the method of that name.
        "Backlog", Named, Names, Field, "Index", "All", "Where", "Find", "Get", "Count", "SortKey", "Id", "OpenIndex",
        "Status", "Agent", "Priority", "Tag", "Assignee",
    };

    private static readonly HashSet<string> OfRuntime = new(StringComparer.Ordinal)
    {
        "TaskIndex", "TaskIndexException", "TaskFilter", "TaskQuery", "TaskRef", "TaskRefList", "TaskSort", "TaskRecord",
        "TaskField", "TaskFieldKind", "TaskTime", "TaskTimeForm", "TaskTotals", "TaskValue", "TaskBody", "TaskIdAttribute", "StatusMeaning",
        "TaskIndexOptions", "TaskIndexAccess", "PerformanceOptions", "TaskFieldValue", "TaskFieldRef", "TaskTextField", "TaskSortableTextField", "TaskNameField", "TaskNameListField",
        "TaskDateField", "TaskNumberField", "TaskDependenciesField", "ISortableField", "IGroupableField", "ITaskFilterVisitor", "TaskFilterFormatException", "SearchHit", "TaskPage", "TaskCursor", "QueryPlan", "QueryPlanNode", "ChecklistItem",
    };

    /// <summary>A member may not have its class's name, nor hide what every class inherits.</summary>
    public static bool InFilterClass(string className, string name) =>
        name == className || name == Named || name == Names || OfObject.Contains(name);

    public static bool InFieldClass(string name) => name == Field || OfObject.Contains(name);

    public static bool InIdClass(string name) => name == "Id" || OfObject.Contains(name);

    /// <summary>Also the types that a file has in scope anyway, which a nested class would make ambiguous.</summary>
    public static bool InBacklog(string name) =>
        OfBacklog.Contains(name) || OfObject.Contains(name) || OfRuntime.Contains(name)
        || ImplicitlyImportedTypes.Contains(name);
}
