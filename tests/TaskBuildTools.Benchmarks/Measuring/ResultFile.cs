using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>The results of one command, with where they come from.</summary>
internal sealed record ResultFile(string Name, bool IsQuick, MachineFacts Machine, IReadOnlyList<Measurement> Measurements)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Replaces the file of that name in the folder.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + ".json"), JsonSerializer.Serialize(this, Options));
    }

    /// <summary>All results of a folder, in the order of their names.</summary>
    public static ResultFile[] LoadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(static path => JsonSerializer.Deserialize<ResultFile>(File.ReadAllText(path), Options)!),
    ];
}
