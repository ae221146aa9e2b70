using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>Names the constants for the ids of a manifest.</summary>
internal static class IdConstants
{
    public static EquatableArray<IdConstant> Of(EquatableArray<ManifestId> ids)
    {
        string[] names = MemberNames.Assign([.. ids.Select(id => id.Id)], ReservedNames.InIdClass, "Value");
        return new([.. ids.Select((id, i) => new IdConstant(names[i], id.Id, id.Title, id.Path))]);
    }
}
