using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.SettingsFiles;

/// <summary>Reads a schema that a test writes as text.</summary>
internal static class SchemaText
{
    /// <summary>The schema of a text that must have nothing wrong.</summary>
    public static TaskSchema Read(string text)
    {
        (TaskSchema schema, Finding[] findings) = SchemaReader.Read("tasks.schema.yaml", Encoding.UTF8.GetBytes(text));
        findings.Select(finding => finding.Message).ShouldBeEmpty();
        return schema;
    }

    public static Finding[] FindingsOf(string text) =>
        SchemaReader.Read("tasks.schema.yaml", Encoding.UTF8.GetBytes(text)).Findings;
}
