using System.Security.Cryptography;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Building;

/// <summary>Hashes of everything but the task files that a result depends on.</summary>
internal static class BuildFingerprint
{
    /// <summary>What a cached record depends on besides its file: the tool's version and the schema. 32 bytes.</summary>
    public static byte[] OfRecords(SchemaSource schema)
    {
        ByteWriter writer = new(256);
        AddTool(writer);
        writer.Bytes(schema.Fingerprint);
        return SHA256.HashData(writer.Written);
    }

    /// <summary>What the artifacts and the report depend on besides the files and their contents. 32 bytes.</summary>
    public static byte[] OfBuild(
        BuildRequest request,
        byte[] recordKey,
        PerformanceSource performance,
        ScanResult scan,
        IReadOnlyList<EditorConfigFile> configuration,
        byte[]? baseline)
    {
        ByteWriter writer = new(1024);
        writer.Bytes(recordKey);
        writer.Bytes(performance.Fingerprint);

        // Compressed bytes may differ between versions of the runtime.
        writer.Text(Environment.Version.ToString());
        writer.Byte(request.Bodies ? (byte)1 : (byte)0);
        writer.Byte(request.TextIndex ? (byte)1 : (byte)0);
        writer.Count((int)request.IdConstants);
        AddSeverities(writer, request.Severities);
        AddConfiguration(writer, configuration, request.ProjectDirectory);
        writer.Text(request.Baseline);
        writer.Bytes(baseline is null ? [] : SHA256.HashData(baseline));
        writer.Text(request.SarifLog);
        writer.Text(request.SourceRoot);
        writer.Text(request.ProjectFile);
        writer.Count(scan.Excluded);
        AddTexts(writer, scan.MissingFolders);
        AddTexts(writer, scan.MissingFiles);
        AddTexts(writer, [.. scan.UnreadableFiles.Select(static file => $"{file.Path}: {file.Reason}")]);
        AddTexts(writer, [.. scan.UnreadableFolders.Select(static folder => $"{folder.Path}: {folder.Reason}")]);
        AddTexts(writer, [.. scan.NotScanned.Select(NotScanned.Create).Concat(scan.ScannedOutputs.Select(OutputScanned.Create)).Select(static finding => finding.Message)]);

        foreach (Finding finding in request.SettingsFindings)
        {
            FindingSerializer.Write(writer, finding);
        }

        return SHA256.HashData(writer.Written);
    }

    // A module's version id changes with every change of its code, so a new tool never trusts an older one's results.
    private static void AddTool(ByteWriter writer)
    {
        writer.Bytes(typeof(BuildFingerprint).Module.ModuleVersionId.ToByteArray());
        writer.Bytes(typeof(TaskIndex).Module.ModuleVersionId.ToByteArray());
    }

    private static void AddSeverities(ByteWriter writer, BuildSeverities severities)
    {
        writer.Byte(severities.TreatWarningsAsErrors ? (byte)1 : (byte)0);
        AddTexts(writer, [.. severities.WarningsAsErrors.Order(StringComparer.Ordinal)]);
        AddTexts(writer, [.. severities.WarningsNotAsErrors.Order(StringComparer.Ordinal)]);
        AddTexts(writer, [.. severities.NoWarn.Order(StringComparer.Ordinal)]);
        AddTexts(writer, [.. severities.PromotedByHost.Order(StringComparer.Ordinal)]);
    }

    private static void AddConfiguration(ByteWriter writer, IReadOnlyList<EditorConfigFile> files, string projectDirectory)
    {
        foreach (EditorConfigFile file in files.OrderBy(static file => file.Directory, StringComparer.Ordinal))
        {
            writer.Text(Path.GetRelativePath(projectDirectory, file.Directory));
            writer.Byte(file.IsRoot ? (byte)1 : (byte)0);
            foreach (EditorConfigSection section in file.Sections)
            {
                writer.Text(section.Header);
                foreach ((string id, DiagnosticSeverity? severity) in section.Severities.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.Text(id);
                    writer.Byte(severity is null ? byte.MaxValue : (byte)severity);
                }
            }
        }
    }

    private static void AddTexts(ByteWriter writer, List<string> texts)
    {
        writer.Count(texts.Count);
        foreach (string text in texts)
        {
            writer.Text(text);
        }
    }
}
