using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

/// <summary>A query that took longer than <see cref="TaskIndexOptions.SlowQueryThreshold"/>. Immutable.</summary>
public sealed class SlowQuery
{
    internal SlowQuery(string operation, TimeSpan duration, long rowsScanned, long rowsReturned, string plan) =>
        (Operation, Duration, RowsScanned, RowsReturned, Plan) = (operation, duration, rowsScanned, rowsReturned, plan);

    /// <summary>What was asked, as the tag <c>operation</c> of the metrics names it: <c>count</c>, <c>page</c>, <c>enumerate</c>...</summary>
    [JsonPropertyName("operation")]
    public string Operation { get; }

    /// <summary>How long it took. An enumeration counts from its start to its end, with what the caller did in between.</summary>
    [JsonPropertyName("duration")]
    public TimeSpan Duration { get; }

    /// <summary>How many tasks were looked at.</summary>
    [JsonPropertyName("rowsScanned")]
    public long RowsScanned { get; }

    /// <summary>How many tasks were given out.</summary>
    [JsonPropertyName("rowsReturned")]
    public long RowsReturned { get; }

    /// <summary>How it was run, over several lines.</summary>
    [JsonPropertyName("plan")]
    public string Plan { get; }

    /// <summary>One line with all but the plan, and the plan below.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Slow query: {Operation} took {UnitText.Seconds(Duration.TotalSeconds)}, scanned {RowsScanned:N0} and returned {RowsReturned:N0} {(RowsReturned == 1 ? "task" : "tasks")}.\n{Plan}");
}
