using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>The task files themselves, their front matter mapped to objects: what most applications do.</summary>
internal static class YamlStore
{
    private const string Fence = "---\n";

    // Making one costs much more than using it; both are safe for several uses.
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    private static readonly ISerializer Serializer = new SerializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public static List<PeerTask> LoadAll(string folder)
    {
        List<PeerTask> tasks = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            tasks.Add(Parse(File.ReadAllText(path)).Task);
        }

        return tasks;
    }

    /// <summary>The file with another status, as an application does that reads and writes it through objects; how the file was written is lost.</summary>
    public static string WithStatus(string file, string status)
    {
        (PeerTask task, int body) = Parse(file);
        task.Status = status;
        return $"{Fence}{Serializer.Serialize(task)}{Fence}{file.AsSpan(body)}";
    }

    private static (PeerTask Task, int Body) Parse(string file)
    {
        int end = file.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) + 1;
        PeerTask task = Deserializer.Deserialize<PeerTask>(file[Fence.Length..end]);
        if (task.Status == "done")
        {
            // The product knows the other names of a status from the schema.
            task.Status = "complete";
        }

        // The library reads a time with a zone as one, and others as the zone of the machine does not matter: both become UTC.
        (task.CreatedAt, task.UpdatedAt, task.DueDate) = (Utc(task.CreatedAt), Utc(task.UpdatedAt), Utc(task.DueDate));
        return (task, end + Fence.Length);
    }

    private static DateTime? Utc(DateTime? value) =>
        value is { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : value is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null;
}
