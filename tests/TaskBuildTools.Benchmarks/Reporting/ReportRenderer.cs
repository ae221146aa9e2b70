using System.Text;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>Results to one page of Markdown. The page depends on the results alone.</summary>
internal static class ReportRenderer
{
    private const string Introduction = """
        # Benchmarks

        Made by `tests/TaskBuildTools.Benchmarks/run.sh`, which runs everything here again and replaces this page. Times are
        medians; in brackets behind a ratio stand the lowest and the highest that the quartiles of both sides allow. Absolute
        times are those of one machine; compare ratios.

        """;

    /// <param name="files">At least one.</param>
    /// <param name="cacheTraces">A table of hit rates, or null.</param>
    public static string Render(IReadOnlyList<ResultFile> files, string? cacheTraces)
    {
        var rows = new Comparison([.. files.SelectMany(static file => file.Measurements)]);
        var page = new StringBuilder(Introduction);
        Machine(page, files);
        List<string> losses = Promises(page, rows);
        foreach ((string suite, string heading, string text) in SectionText.All)
        {
            if (rows.Rows.Any(row => row.Suite == suite))
            {
                page.Append($"\n## {heading}\n\n{text}\n\n");
                Table(page, rows, suite);
            }
        }

        if (cacheTraces is not null)
        {
            page.Append("\n## Hit rates\n\nOf a level of the cache on made-up traces, beside a plain LRU and the optimum that knows the future. Counted, not timed.\n\n").Append(cacheTraces);
        }

        losses.AddRange(rows.Rows.Where(static row => row.Role == Role.Peer).Select(row => (Row: row, Ratio: rows.RatioOf(row)))
            .Where(static pair => pair.Ratio is { Median: < 1 })
            .Select(static pair => $"{CaseOf(pair.Row)}: {pair.Row.Subject} needs {pair.Ratio} of our time."));
        page.Append("\n## Where we lose\n\n").Append(losses.Count == 0 ? "Nowhere in these results.\n" : "");
        foreach (string loss in losses)
        {
            page.Append("- ").Append(loss).Append('\n');
        }

        return page.ToString();
    }

    private static void Machine(StringBuilder page, IReadOnlyList<ResultFile> files)
    {
        MachineFacts machine = files[0].Machine;
        SortedDictionary<string, string> versions = new(StringComparer.Ordinal);
        foreach ((string name, string version) in files.SelectMany(static file => file.Machine.Versions))
        {
            versions[name] = version;
        }

        page.Append("\n## Machine\n\n| | |\n|---|---|\n");
        Row(page, "processor", machine.Processor);
        Row(page, "cores", Quantity.Count(machine.Cores));
        Row(page, "memory", Quantity.Number(machine.MemoryGigabytes) + " GB");
        Row(page, "system", machine.System);
        Row(page, "file system", machine.FileSystem);
        Row(page, "SDK, runtime", $"{machine.Sdk}, {machine.Runtime}");
        Row(page, "load before each part", string.Join(", ", files.Select(static file => file.Machine.Load).Distinct()));
        Row(page, "runs", files.Any(static file => file.IsQuick) ? "quick" : "full");
        Row(page, "peers", string.Join(", ", versions.Select(static pair => $"{pair.Key} {pair.Value}")));
        if (files.Select(static file => (file.Machine.Processor, file.Machine.System, file.Machine.Runtime)).Distinct().Count() > 1)
        {
            page.Append("\nNot all parts were measured on this machine and system.\n");
        }
    }

    private static List<string> Promises(StringBuilder page, Comparison rows)
    {
        List<string> losses = [];
        page.Append("\n## What is promised\n\nOn 10,000 tasks unless said otherwise.\n\n| what | bar | measured | compared with | ratio | met |\n|---|---|---|---|---|---|\n");
        foreach (Promise promise in Promise.All)
        {
            Measurement? row = promise.Row(rows);
            Measurement? other = promise.Other?.Invoke(rows);
            if (row is null || (promise.Other is not null && other is null))
            {
                Row(page, promise.What, promise.Bar, "not measured", "", "", "");
                continue;
            }

            bool isMet = promise.IsMet(row.Median, other?.Median ?? 0);
            Ratio? ratio = other is null ? null : promise.IsSpeedUp ? Ratio.Of(other, row) : Ratio.Of(row, other);
            Row(page, promise.What, promise.Bar, Value(row), other is null ? "" : Value(other), ratio?.ToString() ?? "", isMet ? "yes" : "**no**");
            if (!isMet)
            {
                losses.Add($"{promise.What}: {Value(row)}{(ratio is null ? "" : $", ratio {ratio}")}; the bar is {promise.Bar}.{(promise.Reason is null ? "" : " " + promise.Reason)}");
            }
        }

        return losses;
    }

    private static void Table(StringBuilder page, Comparison rows, string suite)
    {
        Measurement[] own = [.. rows.Rows.Where(row => row.Suite == suite)];
        bool hasAllocations = own.Any(static row => row.Allocated is not null);
        bool hasNotes = own.Any(static row => row.Note is not null);
        string[] Columns(string question, string tasks, string who, string median, string spread, string ratio, string allocated, string note) =>
            [question, tasks, who, median, spread, ratio, .. hasAllocations ? [allocated] : Array.Empty<string>(), .. hasNotes ? [note] : Array.Empty<string>()];
        string[] heads = Columns("case", "tasks", "who", "median", "quartiles", "ratio", "allocated", "note");
        Row(page, heads);
        Row(page, [.. heads.Select(static _ => "---")]);
        foreach (Measurement row in own)
        {
            bool isMeasured = row.Count > 0;
            Row(page, Columns(
                row.Case,
                row.Tasks == 0 ? "" : Quantity.Count(row.Tasks),
                row.Subject,
                isMeasured ? Value(row) : "",
                isMeasured ? $"{Quantity.Text(row.Low, row.Unit)}–{Quantity.Text(row.High, row.Unit)}" : "",
                rows.RatioOf(row)?.ToString() ?? (row.Role == Role.Reference ? "1" : ""),
                row.Allocated is { } bytes ? Quantity.Text(bytes, "bytes") : "",
                row.Note ?? ""));
        }
    }

    private static string CaseOf(Measurement row) =>
        string.Join(", ", ((string[])[row.Suite, row.Case, row.Tasks == 0 ? "" : $"{Quantity.Count(row.Tasks)} tasks"]).Where(static part => part.Length > 0));

    private static string Value(Measurement row) => Quantity.Text(row.Median, row.Unit);

    private static void Row(StringBuilder page, params ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
        {
            page.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        }

        page.Append("|\n");
    }
}
