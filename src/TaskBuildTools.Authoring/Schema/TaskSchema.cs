using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>Which fields and values are allowed, and how a project writes them. Immutable.</summary>
internal sealed class TaskSchema
{
    /// <summary>The preset it started from: <c>default</c> or <c>backlog.md</c>.</summary>
    public required string Preset { get; init; }

    /// <summary>Whether a file says so, and not a preset alone.</summary>
    public bool IsFromFile { get; init; }

    /// <summary>All fields; the built-in roles first, in the order of <see cref="FieldRole"/>, then extra fields by name.</summary>
    public required ImmutableArray<FieldDefinition> Fields { get; init; }

    /// <summary>In the order of the schema, which is the order that sorting by status follows.</summary>
    public required ImmutableArray<StatusDefinition> Statuses { get; init; }

    /// <summary>Whether some of them were added to a list that is the preset's or the project's own.</summary>
    public bool HasAddedStatuses { get; init; }

    /// <summary>From the lowest to the highest.</summary>
    public required ImmutableArray<NamedValue> Priorities { get; init; }

    /// <summary>Keys that are allowed, kept and not typed, such as <c>ordinal</c>: never reported as unknown.</summary>
    public ImmutableArray<string> KnownKeys { get; init; } = [];

    /// <summary>A .NET regular expression (run without backtracking) that an id must match, or null.</summary>
    public string? IdPattern { get; init; }

    /// <summary>Whether <c>BACK-1</c> and <c>back-1</c> are the same task.</summary>
    public bool IgnoreIdCase { get; init; }

    /// <summary>Old id prefix to new id prefix, as after a renaming: a dependency on <c>task-1</c> means <c>BACK-1</c>.</summary>
    public ImmutableArray<(string From, string To)> IdPrefixAliases { get; init; } = [];

    /// <summary>Whether a bare <c>@user</c> is quoted before parsing, with a warning, instead of rejected.</summary>
    public bool RepairBareAt { get; init; }

    /// <summary>Glob patterns, relative to a task folder, of files that are not tasks.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Severities by diagnostic id, set by the schema.</summary>
    public ImmutableDictionary<string, DiagnosticSeverity> Severities { get; init; } =
        ImmutableDictionary<string, DiagnosticSeverity>.Empty;

    public int TextCount { get; init; }

    public int NameCount { get; init; }

    public int DateCount { get; init; }

    public int NumberCount { get; init; }

    /// <summary>The built-in field of a role. Every role has exactly one.</summary>
    public FieldDefinition this[FieldRole role] => Fields[(int)role - 1];
}
