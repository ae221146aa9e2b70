using System.Buffers;
using System.Text;
using System.Text.Json;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Writes <c>tasks.aggregates.json</c>: totals for people and other tools. docs/index-format.md describes it.</summary>
internal static class AggregatesWriter
{
    public const int MaxReadyIds = 100;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(
        TaskSchema schema,
        IReadOnlyList<TaskDocument> sortedTasks,
        DependencyGraph graph,
        IndexCounts counts) => Write(new IndexContent(schema, sortedTasks, graph, counts));

    public static byte[] Write(IndexContent content)
    {
        (IReadOnlyList<TaskDocument> sortedTasks, DependencyGraph graph) = (content.Tasks, content.Graph);
        (NameTable[] tables, TaskSums sums) = (content.Names, content.Sums);
        var output = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("schema", content.Schema.Preset);
            json.WriteNumber("rejected", content.Counts.Rejected);
            json.WriteNumber("excluded", content.Counts.Excluded);
            json.WriteStartObject("totals");
            WriteTotals(json, sums.Total);
            WriteMeanings(json, graph);
            json.WriteEndObject();
            WriteFields(json, tables, sums);
            WriteStatusBy(json, sortedTasks.Count, tables);
            WriteReady(json, sortedTasks, graph);
            json.WriteNumber("blocked_count", sums.Total.Blocked);
            WriteCriticalPath(json, sortedTasks, graph);
            json.WriteNumber("cycles", graph.Cycles.Length);
            json.WriteEndObject();
        }

        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
        return output.WrittenSpan.ToArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, in StoredTotals totals)
    {
        json.WriteNumber("count", totals.Count);
        json.WriteNumber("ready", totals.Ready);
        json.WriteNumber("blocked", totals.Blocked);
        json.WriteNumber("estimated_hours", FixedPoint.ToDecimal(totals.EstimatedThousandths));
        json.WriteNumber("actual_hours", FixedPoint.ToDecimal(totals.ActualThousandths));
        json.WriteNumber("checklist_done", totals.ChecklistDone);
        json.WriteNumber("checklist_total", totals.ChecklistTotal);
    }

    /// <summary>How many tasks are how far, and closed ones as a share of those that were not given up.</summary>
    private static void WriteMeanings(Utf8JsonWriter json, DependencyGraph graph)
    {
        var counts = new int[(int)StatusMeaning.Cancelled + 1];
        foreach (StatusMeaning meaning in graph.Meanings)
        {
            counts[(int)meaning]++;
        }

        json.WriteNumber("open", counts[(int)StatusMeaning.Open] + counts[(int)StatusMeaning.None]);
        json.WriteNumber("active", counts[(int)StatusMeaning.Active]);
        json.WriteNumber("on_hold", counts[(int)StatusMeaning.Blocked]);
        json.WriteNumber("closed", counts[(int)StatusMeaning.Closed]);
        json.WriteNumber("cancelled", counts[(int)StatusMeaning.Cancelled]);
        int wanted = graph.Count - counts[(int)StatusMeaning.Cancelled];
        decimal progress = wanted == 0 ? 0 : (decimal)counts[(int)StatusMeaning.Closed] / wanted;
        json.WriteNumber("progress", FixedPoint.ToDecimal((long)decimal.Round(progress * 1000)));
    }

    private static void WriteFields(Utf8JsonWriter json, NameTable[] tables, TaskSums sums)
    {
        json.WriteStartObject("fields");
        for (int i = 0; i < tables.Length; i++)
        {
            json.WriteStartArray(tables[i].Field.Name);
            for (int code = 0; code < tables[i].Values.Length; code++)
            {
                json.WriteStartObject();
                json.WriteString("value", tables[i].Values[code]);
                WriteTotals(json, sums.ByField[i][code]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>How many tasks of each agent and priority have each status; pairs that no task has are left out.</summary>
    private static void WriteStatusBy(Utf8JsonWriter json, int taskCount, NameTable[] tables)
    {
        NameTable statuses = Array.Find(tables, table => table.Field.Role == FieldRole.Status)!;
        json.WriteStartObject("status_by");
        foreach (NameTable other in tables)
        {
            if (other.Field.Role is not (FieldRole.Agent or FieldRole.Priority))
            {
                continue;
            }

            // For each value that some task has, a count for each status, of which there are few.
            int[]?[] counts = new int[]?[other.Values.Length];
            for (int ordinal = 0; ordinal < taskCount; ordinal++)
            {
                if (statuses[ordinal] is not [int status] || other[ordinal] is not [int value])
                {
                    continue;
                }

                (counts[value] ??= new int[statuses.Values.Length])[status]++;
            }

            json.WriteStartArray(other.Field.Name);
            for (int value = 0; value < counts.Length; value++)
            {
                for (int status = 0; counts[value] is { } row && status < row.Length; status++)
                {
                    if (row[status] > 0)
                    {
                        json.WriteStartObject();
                        json.WriteString("value", other.Values[value]);
                        json.WriteString("status", statuses.Values[status]);
                        json.WriteNumber("count", row[status]);
                        json.WriteEndObject();
                    }
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteReady(Utf8JsonWriter json, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph)
    {
        int count = 0;
        json.WriteStartObject("ready");
        json.WriteStartArray("ids");
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            if (graph.Ready[ordinal] && count++ < MaxReadyIds)
            {
                json.WriteStringValue(Encoding.UTF8.GetBytes(tasks[ordinal].Id));
            }
        }

        json.WriteEndArray();
        json.WriteNumber("count", count);
        json.WriteEndObject();
    }

    private static void WriteCriticalPath(Utf8JsonWriter json, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph)
    {
        json.WriteStartObject("critical_path");
        json.WriteNumber("hours", FixedPoint.ToDecimal(graph.CriticalPath.FixedPoint));
        json.WriteStartArray("ids");
        foreach (int ordinal in graph.CriticalPath.Ordinals)
        {
            json.WriteStringValue(Encoding.UTF8.GetBytes(tasks[ordinal].Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
