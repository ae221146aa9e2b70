using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9002: the schema that the project names cannot be found or read.</summary>
internal static class SchemaNotFound
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9002", nameof(SchemaNotFound), "The schema file does not exist", DiagnosticSeverity.Error);

    public static Finding Create(string path) => new(
        Descriptor,
        path,
        default,
        $"The schema '{path}' is neither a file that can be read nor a preset (default, backlog.md)",
        path);
}
