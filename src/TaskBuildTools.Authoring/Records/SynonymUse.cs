using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Records;

/// <summary>A key of a file that is a usual name of a field, but none that the schema reads.</summary>
/// <param name="Key">As written.</param>
/// <param name="Span">Of the key.</param>
/// <param name="HasAnother">Whether the file has another key of that field, too.</param>
internal readonly record struct SynonymUse(string Key, SourceSpan Span, bool HasAnother);
