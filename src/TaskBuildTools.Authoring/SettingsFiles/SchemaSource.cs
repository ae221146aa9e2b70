using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>
/// Where the schema comes from: a preset's name or the bytes of a file. It is parsed only when something asks for it,
/// so an unchanged build never loads the YAML library. Thread-safe.
/// </summary>
internal sealed class SchemaSource
{
    public const string DefaultFileName = "tasks.schema.yaml";

    private readonly string _preset;
    private readonly string? _path;
    private readonly byte[]? _bytes;
    private readonly Finding? _notFound;
    private readonly Lazy<(TaskSchema Schema, ImmutableArray<Finding> Findings)> _parsed;

    private SchemaSource(string preset, string? path, byte[]? bytes, Finding? notFound)
    {
        _preset = preset;
        _path = path;
        _bytes = bytes;
        _notFound = notFound;
        _parsed = new(Parse);
    }

    public TaskSchema Schema => _parsed.Value.Schema;

    public ImmutableArray<Finding> Findings => _parsed.Value.Findings;

    /// <summary>32 bytes that change whenever the schema or its source does.</summary>
    public byte[] Fingerprint =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{_preset}\n{_path}\n{_notFound is null}\n"), .. _bytes ?? []]);

    public static SchemaSource Load(SettingsPlaces places)
    {
        if (places.Schema is { } named)
        {
            if (Presets.Find(named) is not null)
            {
                return new SchemaSource(named, null, null, null);
            }

            string shown = places.RelativePath(named);
            return SettingsFile.TryReadBytes(named) is { } bytes
                ? new SchemaSource("default", shown, bytes, null)
                : new SchemaSource("default", shown, null, SchemaNotFound.Create(shown));
        }

        foreach (string folder in places.TaskFolders.Prepend(places.ProjectDirectory))
        {
            string candidate = Path.Combine(folder, DefaultFileName);
            if (!FileStatReader.MayExist(candidate))
            {
                continue;
            }

            // One that is there and cannot be read must not be taken for none.
            string shown = places.RelativePath(candidate);
            byte[]? bytes = SettingsFile.TryReadBytes(candidate);
            return new SchemaSource("default", shown, bytes, bytes is null ? SchemaNotFound.Create(shown) : null);
        }

        return new SchemaSource("default", null, null, null);
    }

    private (TaskSchema Schema, ImmutableArray<Finding> Findings) Parse()
    {
        if (_bytes is null)
        {
            return (Presets.Find(_preset)!, _notFound is null ? [] : [_notFound]);
        }

        (TaskSchema schema, Finding[] findings) = SchemaReader.Read(_path!, _bytes);
        return (schema, [.. findings]);
    }
}
