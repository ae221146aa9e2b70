using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// Writes a SARIF log (Static Analysis Results Interchange Format 2.1.0, OASIS, with errata 01). A pure function of its
/// input: no times, and no absolute paths but of files outside of the sources, so that the log of the same findings is the same everywhere.
/// </summary>
internal static class SarifLog
{
    private const string Root = "%SRCROOT%";
    private const string Fingerprint = "taskBuildTools/v1";

    /// <param name="results">In the order they shall have in the log; those with severity None are left out.</param>
    /// <param name="toolVersion">Such as <c>1.2.0</c>.</param>
    /// <param name="paths">From the project to the root of the sources.</param>
    /// <param name="project">The project's file, relative to that root: what tells its run from those of other projects.</param>
    public static byte[] Write(IEnumerable<SarifResult> results, string toolVersion, SarifPaths paths, string project)
    {
        SarifResult[] written = [.. results.Where(result => result.Severity != DiagnosticSeverity.None)];
        DiagnosticDescriptor[] rules =
        [
            .. written
                .Select(result => result.Finding.Descriptor)
                .DistinctBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
        ];
        return SarifRunSet.Write(json =>
        {
            json.WriteStartObject();
            WriteTool(json, rules, toolVersion);

            // What stands before the last slash is the category under which a system keeps the results of this project.
            json.WriteStartObject("automationDetails");
            json.WriteString("id", SarifRunSet.IdPrefix + project + "/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            WriteText(json, "description", "The root of the sources.");
            json.WriteEndObject();
            json.WriteEndObject();
            WriteResults(json, written, rules, paths);
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, DiagnosticDescriptor[] rules, string toolVersion)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "TaskBuildTools");
        json.WriteString("version", toolVersion);
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Title);
            if (rule.HelpLink.Length > 0)
            {
                json.WriteString("helpUri", rule.HelpLink);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, SarifResult[] results, DiagnosticDescriptor[] rules, SarifPaths paths)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DiagnosticDescriptor rule in rules)
        {
            indices.Add(rule.Id, indices.Count);
        }

        // The standard wants suppressions on all results of a run or on none.
        bool hasSuppressions = results.Any(result => result.IsKnown);
        var occurrences = new Dictionary<BaselineEntry, int>();
        json.WriteStartArray("results");
        foreach (SarifResult result in results)
        {
            Finding finding = result.Finding;
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Id);
            json.WriteNumber("ruleIndex", indices[finding.Id]);
            json.WriteString("level", LevelOf(result.Severity));
            WriteText(json, "message", finding.Message);
            if (finding.Path.Length > 0)
            {
                json.WriteStartArray("locations");
                WriteLocation(json, paths, finding.Path, finding.Span, message: null);
                json.WriteEndArray();
            }

            if (finding.Related.Length > 0)
            {
                json.WriteStartArray("relatedLocations");
                foreach (RelatedPlace place in finding.Related)
                {
                    WriteLocation(json, paths, place.Path, place.Span, place.Message);
                }

                json.WriteEndArray();
            }

            var entry = new BaselineEntry(finding.Id, finding.Path, finding.Key);
            int occurrence = ++CollectionsMarshal.GetValueRefOrAddDefault(occurrences, entry, out _);
            json.WriteStartObject("partialFingerprints");
            json.WriteString(Fingerprint, FingerprintOf(entry, paths, occurrence));
            json.WriteEndObject();
            if (hasSuppressions)
            {
                WriteSuppressions(json, result.IsKnown);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuppressions(Utf8JsonWriter json, bool isKnown)
    {
        json.WriteStartArray("suppressions");
        if (isKnown)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", "Listed in the baseline.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SarifPaths paths, string path, SourceSpan span, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        (string uri, bool isRelative) = paths.ToUri(path);
        json.WriteString("uri", uri);
        if (isRelative)
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
        if (!span.IsEmpty)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", span.Column);
            json.WriteNumber("endLine", span.EndLine);
            json.WriteNumber("endColumn", span.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (message is not null)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Of a file among the sources by its place there, so that two projects' files of one name differ; never by where the sources are.
    private static string FingerprintOf(BaselineEntry entry, SarifPaths paths, int occurrence)
    {
        string path = entry.Path.Length > 0 && paths.ToUri(entry.Path) is { IsRelative: true } found ? found.Uri : entry.Path;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Id}\0{path}\0{entry.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash, 0, 16)}:{occurrence}");
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };
}
