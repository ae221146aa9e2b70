using TaskBuildTools.Format;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>The ids of a project's tasks. Made once per manifest; safe for use by several threads.</summary>
internal sealed class KnownIds
{
    private readonly TaskManifest _manifest;
    private readonly Lazy<HashSet<string>> _ids;
    private readonly Lazy<Dictionary<string, string>> _constants;

    public KnownIds(TaskManifest manifest)
    {
        _manifest = manifest;
        _ids = new(() => new HashSet<string>(manifest.Ids.Select(id => id.Id), StringComparer.Ordinal));
        _constants = new(() => IdConstants.Of(manifest.Ids)
            .ToDictionary(constant => constant.Id, constant => constant.Name, StringComparer.Ordinal));
    }

    /// <summary>Whether the build gave the whole list, so that something can be said about an id.</summary>
    public bool IsComplete => _manifest.KnowsIds;

    public bool Contains(string id) => _ids.Value.Contains(id);

    /// <summary>The name of the constant in <c>Backlog.Id</c>, or null for an unknown id.</summary>
    public string? ConstantOf(string id) => _constants.Value.TryGetValue(id, out string? name) ? name : null;

    /// <summary>The id that was probably meant, the first in ordinal order among equals; else null.</summary>
    public string? NearestTo(string id) => NearestName.Find(_manifest.Ids.Select(known => known.Id), id);
}
