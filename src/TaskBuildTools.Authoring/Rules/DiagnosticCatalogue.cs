using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>All diagnostics, by id. Thread-safe.</summary>
internal static class DiagnosticCatalogue
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById;
    private static readonly Dictionary<string, DiagnosticDescriptor> ByName;

    static DiagnosticCatalogue()
    {
        ById = All.ToDictionary(static descriptor => descriptor.Id, StringComparer.OrdinalIgnoreCase);
        ByName = All.ToDictionary(static descriptor => descriptor.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Sorted by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. RuleSet.Descriptors().Concat(ReferenceDiagnostics.All).OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>By id, such as <c>TBT2006</c>, in any case; null when there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>By name, such as <c>UnknownStatus</c>, in any case; null when there is none.</summary>
    public static DiagnosticDescriptor? FindByName(string name) => ByName.GetValueOrDefault(name);
}
