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
    [
        MissingFrontMatter.Descriptor,
        UnclosedFrontMatter.Descriptor,
        InvalidUtf8.Descriptor,
        MalformedYaml.Descriptor,
        UnquotedColon.Descriptor,
        BareAtSign.Descriptor,
        RepairedAtSign.Descriptor,
        UndoubledApostrophe.Descriptor,
        DuplicateKey.Descriptor,
        TooDeeplyNested.Descriptor,
        TooManyNodes.Descriptor,
        FileTooLarge.Descriptor,
        FrontMatterNotMapping.Descriptor,
        UnreadableFile.Descriptor,
        InvalidGzip.Descriptor,
        ConflictMarkers.Descriptor,
        CommentInValue.Descriptor,
        TooManyFindings.Descriptor,
        MissingId.Descriptor,
        EmptyId.Descriptor,
        IllFormedId.Descriptor,
        DuplicateId.Descriptor,
        MissingRequiredField.Descriptor,
        UnknownStatus.Descriptor,
        UnknownPriority.Descriptor,
        UnknownField.Descriptor,
        MisspelledField.Descriptor,
        InvalidDate.Descriptor,
        InvalidNumber.Descriptor,
        WrongShape.Descriptor,
        DueBeforeCreated.Descriptor,
        UpdatedBeforeCreated.Descriptor,
        FolderStatusMismatch.Descriptor,
        UnknownValue.Descriptor,
        EmptyListItem.Descriptor,
        DuplicateListItem.Descriptor,
        FieldSynonym.Descriptor,
        ListInText.Descriptor,
        UnknownDependency.Descriptor,
        DependencyCycle.Descriptor,
        SelfDependency.Descriptor,
        DuplicateDependency.Descriptor,
        ClosedBeforeDependency.Descriptor,
        DependsOnCancelled.Descriptor,
        EmptyDependency.Descriptor,
        ReferenceDiagnostics.UnknownTaskId,
        ReferenceDiagnostics.TaskIdLiteral,
        ReferenceDiagnostics.BacklogNameConflict,
        TaskFolderNotFound.Descriptor,
        SchemaNotFound.Descriptor,
        MalformedSchema.Descriptor,
        UnknownSchemaKey.Descriptor,
        InvalidSchemaValue.Descriptor,
        MalformedBaseline.Descriptor,
        StaleBaseline.Descriptor,
        TaskFileNotFound.Descriptor,
        InvalidSetting.Descriptor,
        OutputNotWritable.Descriptor,
        BuildLocked.Descriptor,
        CacheUnusable.Descriptor,
        ReportedElsewhere.Descriptor,
        UnreadableFolder.Descriptor,
        PerformanceFileNotFound.Descriptor,
        MalformedPerformanceFile.Descriptor,
        UnknownPerformanceKey.Descriptor,
        InvalidPerformanceValue.Descriptor,
        NotScanned.Descriptor,
        OutputScanned.Descriptor,
        FrameworkTooOld.Descriptor,
        PackageAssetsExcluded.Descriptor,
    ];

    /// <summary>By id, such as <c>TBT2006</c>, in any case; null when there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>By name, such as <c>UnknownStatus</c>, in any case; null when there is none.</summary>
    public static DiagnosticDescriptor? FindByName(string name) => ByName.GetValueOrDefault(name);
}
