using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>
/// Where the performance settings come from: the bytes of a file, or nothing. They are parsed only when something asks for
/// them, so an unchanged build never loads the YAML library.
/// </summary>
internal sealed class PerformanceSource
{
    /// <summary>Where a project's file is looked for, relative to the project; the first one that exists counts.</summary>
    public static readonly ImmutableArray<string> DefaultPaths = ["performance.yaml", "config/performance.yaml"];

    private readonly string? _path;
    private readonly byte[]? _bytes;
    private readonly Lazy<(ImmutableArray<PerformanceValue> Values, ImmutableArray<Finding> Findings)> _parsed;

    private PerformanceSource(string? path, byte[]? bytes)
    {
        _path = path;
        _bytes = bytes;
        _parsed = new(Parse);
    }

    /// <summary>What the file says, by key; nothing for what it gets wrong.</summary>
    public ImmutableArray<PerformanceValue> Values => _parsed.Value.Values;

    public ImmutableArray<Finding> Findings => _parsed.Value.Findings;

    /// <summary>32 bytes that change whenever the file comes, goes or changes.</summary>
    public byte[] Fingerprint => SHA256.HashData([.. Encoding.UTF8.GetBytes($"{_path}\n{_bytes is null}\n"), .. _bytes ?? []]);

    public static PerformanceSource Load(SettingsPlaces places)
    {
        if (places.Performance is { } named)
        {
            return new PerformanceSource(places.RelativePath(named), SettingsFile.TryReadBytes(named));
        }

        foreach (string path in DefaultPaths)
        {
            string candidate = Path.GetFullPath(path, places.ProjectDirectory);
            if (FileStatReader.MayExist(candidate))
            {
                // One that is there and cannot be read must not be taken for none.
                return new PerformanceSource(path, SettingsFile.TryReadBytes(candidate));
            }
        }

        return new PerformanceSource(null, null);
    }

    private (ImmutableArray<PerformanceValue> Values, ImmutableArray<Finding> Findings) Parse()
    {
        if (_path is null)
        {
            return ([], []);
        }

        if (_bytes is null)
        {
            return ([], [PerformanceFileNotFound.Create(_path)]);
        }

        (ImmutableArray<PerformanceValue> values, Finding[] findings) = PerformanceReader.Read(_path, _bytes);
        return (values, [.. findings]);
    }
}
