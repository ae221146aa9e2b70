using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// The file of a SARIF log: the runs of one or more projects, sorted by their ids, each project's once. A pure function of
/// the runs, whatever the order in which they came.
/// </summary>
internal static class SarifRunSet
{
    /// <summary>What the ids of our runs begin with; the project's path and a slash follow.</summary>
    public const string IdPrefix = "TaskBuildTools/";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The log is no HTML; text stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A log of what <paramref name="writeRuns"/> writes into the array of runs.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> writeRuns)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            writeRuns(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return WithoutCommands(buffer.WrittenSpan);
    }

    /// <summary>The log with the run of one project in place of its last one; runs of projects that are gone are left out.</summary>
    /// <param name="old">The log as it is; null, or anything that is no log of ours, counts for nothing.</param>
    /// <param name="own">A log with the one run.</param>
    /// <param name="exists">Whether the project of an id, without prefix and slash, is still there.</param>
    public static byte[] Merge(byte[]? old, byte[] own, Func<string, bool> exists)
    {
        SortedDictionary<string, JsonElement> runs = new(StringComparer.Ordinal);
        using JsonDocument? before = TryParse(old);
        foreach ((string id, JsonElement run) in RunsOf(before))
        {
            if (exists(id[IdPrefix.Length..].TrimEnd('/')))
            {
                runs[id] = run;
            }
        }

        using JsonDocument now = JsonDocument.Parse(own);
        foreach ((string id, JsonElement run) in RunsOf(now))
        {
            runs[id] = run;
        }

        return Write(json =>
        {
            foreach (JsonElement run in runs.Values)
            {
                run.WriteTo(json);
            }
        });
    }

    private static IEnumerable<(string Id, JsonElement Run)> RunsOf(JsonDocument? log)
    {
        if (log is null
            || log.RootElement.ValueKind != JsonValueKind.Object
            || !log.RootElement.TryGetProperty("runs", out JsonElement runs)
            || runs.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (JsonElement run in runs.EnumerateArray())
        {
            if (run.ValueKind == JsonValueKind.Object
                && run.TryGetProperty("automationDetails", out JsonElement details)
                && details.ValueKind == JsonValueKind.Object
                && details.TryGetProperty("id", out JsonElement id)
                && id.ValueKind == JsonValueKind.String
                && id.GetString()!.StartsWith(IdPrefix, StringComparison.Ordinal))
            {
                yield return (id.GetString()!, run);
            }
        }
    }

    private static JsonDocument? TryParse(byte[]? log)
    {
        try
        {
            return log is null ? null : JsonDocument.Parse(log);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A log that a CI job prints must not give it commands. Two such signs stand nowhere but in texts, where this means the same.
    private static byte[] WithoutCommands(ReadOnlySpan<byte> log)
    {
        if (log.IndexOf("##"u8) < 0)
        {
            return log.ToArray();
        }

        ArrayBufferWriter<byte> escaped = new(log.Length + 64);
        for (int at = log.IndexOf("##"u8); at >= 0; at = log.IndexOf("##"u8))
        {
            escaped.Write(log[..(at + 1)]);
            escaped.Write("\\u0023"u8);
            log = log[(at + 2)..];
        }

        escaped.Write(log);
        return escaped.WrittenSpan.ToArray();
    }
}
