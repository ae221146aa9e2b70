using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>The nested class that stands for a field.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Field">The field's canonical name.</param>
/// <param name="Members">One per value, up to <see cref="FilterClasses.MaxMembers"/>.</param>
/// <param name="Unnamed">How many values have no member because of that limit.</param>
internal sealed record FilterClass(string Name, string Field, EquatableArray<FilterMember> Members, int Unnamed);
