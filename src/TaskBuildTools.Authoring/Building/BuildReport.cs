using System.Text.Json;

namespace TaskBuildTools.Authoring.Building;

/// <summary><c>tasks.build.json</c>: the counts of the last build as a flat JSON object of integers.</summary>
internal static class BuildReport
{
    public static byte[] ToJson(BuildOutcome outcome)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            BuildCounts counts = outcome.Counts;
            writer.WriteStartObject();
            writer.WriteNumber("files", counts.Files);
            writer.WriteNumber("parsed", counts.Parsed);
            writer.WriteNumber("reused", counts.Reused);
            writer.WriteNumber("excluded", counts.Excluded);
            writer.WriteNumber("rejected", counts.Rejected);
            writer.WriteNumber("errors", counts.Errors);
            writer.WriteNumber("warnings", counts.Warnings);
            writer.WriteNumber("baselined", counts.Baselined);
            writer.WriteNumber("elapsed_ms", (long)outcome.Elapsed.TotalMilliseconds);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
