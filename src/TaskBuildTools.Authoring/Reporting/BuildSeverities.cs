using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>What the properties and switches of a build say about severities. Immutable.</summary>
internal sealed record BuildSeverities
{
    /// <summary>A build that sets nothing.</summary>
    public static BuildSeverities Default { get; } = new();

    /// <summary>Every warning is an error.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>Ids, in upper case, whose warnings are errors.</summary>
    public ImmutableHashSet<string> WarningsAsErrors { get; init; } = [];

    /// <summary>Ids whose warnings stay warnings, whatever else is said.</summary>
    public ImmutableHashSet<string> WarningsNotAsErrors { get; init; } = [];

    /// <summary>Ids whose warnings and messages are not reported.</summary>
    public ImmutableHashSet<string> NoWarn { get; init; } = [];

    /// <summary>Ids whose warnings MSBuild itself turns into errors (<c>-warnaserror</c>).</summary>
    public ImmutableHashSet<string> PromotedByHost { get; init; } = [];

    /// <summary>
    /// From the text of the properties of the same names: ids apart by <c>;</c>, <c>,</c> or blanks, in any case. Ids of
    /// others and the names of groups (<c>nullable</c>) are passed over.
    /// </summary>
    public static BuildSeverities Parse(
        bool treatWarningsAsErrors,
        string? warningsAsErrors,
        string? warningsNotAsErrors,
        string? noWarn,
        IEnumerable<string>? promotedByHost = null) => new()
        {
            TreatWarningsAsErrors = treatWarningsAsErrors,
            WarningsAsErrors = ParseIds(warningsAsErrors),
            WarningsNotAsErrors = ParseIds(warningsNotAsErrors),
            NoWarn = ParseIds(noWarn),
            PromotedByHost = promotedByHost is null ? [] : [.. promotedByHost],
        };

    private static ImmutableHashSet<string> ParseIds(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var ids = ImmutableHashSet.CreateBuilder<string>();
        foreach (Range range in text.AsSpan().SplitAny("; ,\t\r\n"))
        {
            if (DiagnosticId.IsOne(text.AsSpan(range)))
            {
                ids.Add(text[range].ToUpperInvariant());
            }
        }

        return ids.ToImmutable();
    }
}
