using System.Text.Json;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>One JSON file, by System.Text.Json with code made at build time.</summary>
internal static class JsonStore
{
    public static void Write(string path, GeneratedTask[] tasks)
    {
        using FileStream file = File.Create(path);
        JsonSerializer.Serialize(file, tasks.Select(PeerTask.From).ToList(), PeerJson.Default.ListPeerTask);
    }

    public static List<PeerTask> LoadAll(string path) => JsonSerializer.Deserialize(File.ReadAllBytes(path), PeerJson.Default.ListPeerTask)!;
}
