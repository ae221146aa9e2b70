namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>One value of a field and the property that stands for it.</summary>
internal sealed record FilterMember(string Name, string Value)
{
    /// <summary>Its place in the order of the schema, from 0; null without one.</summary>
    public int? Order { get; init; }
}
