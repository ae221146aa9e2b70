using static Roadmap.Backlog;

namespace Roadmap;

/// <summary>What somebody who plans the week wants to see, one section a method.</summary>
internal sealed class RoadmapReport(TaskIndex index, TextWriter output)
{
    private const int DeadlineCount = 8;
    private const int BarWidth = 20;

    private static readonly TaskFilter Unfinished = !(Status.Complete | Status.Cancelled);

    public void WriteOpening(OpeningTimes times)
    {
        output.WriteLine($"{index.Count} tasks opened in {times.Typical.TotalMicroseconds:N1} microseconds");
        output.WriteLine($"(the first time {times.First.TotalMicroseconds:N0}, in which the runtime compiles the reader)");
    }

    public void WriteTotals(string field)
    {
        Heading($"By {field}");
        var table = new TextTable(field, ">tasks", ">ready", ">blocked", ">estimated h", ">actual h");
        foreach (TaskValue value in index.Values(field).Where(value => value.Totals.Count > 0))
        {
            table.Add([value.Name, .. Cells(value.Totals)]);
        }

        table.Add(["all", .. Cells(index.Totals)]);
        table.WriteTo(output);

        static string[] Cells(TaskTotals totals) =>
            [$"{totals.Count}", $"{totals.ReadyCount}", $"{totals.BlockedCount}", Hours(totals.EstimatedHours), Hours(totals.ActualHours)];
    }

    public void WriteReady()
    {
        TaskQuery ready = index.All.Ready().OrderByDescending(SortKey.Priority);
        Heading($"Ready to work on: {ready.Count()}, the most important first");
        var table = new TextTable("priority", "due", ">h", "agent", "task");
        foreach (TaskRef task in ready)
        {
            table.Add(task.Priority ?? "", Day(task.Due), Hours(task.EstimatedHours), task.Agent ?? "", task.Title);
        }

        table.WriteTo(output);
    }

    public void WriteDeadlines()
    {
        Heading("Next deadlines");
        var table = new TextTable("due", "status", "task");
        foreach (TaskRef task in index.Where(Unfinished & TaskFilter.HasAny("due_date")).OrderBy(SortKey.Due).Take(DeadlineCount))
        {
            table.Add(Day(task.Due), task.Status ?? "", task.Title);
        }

        table.WriteTo(output);
    }

    public void WriteCriticalPath()
    {
        Heading($"Critical path: {Hours(index.CriticalPathHours)} hours of work, one after the other");
        var table = new TextTable(">h", "status", "task");
        foreach (TaskRef task in index.CriticalPath)
        {
            table.Add(Hours(task.EstimatedHours), task.Status ?? "", task.Title);
        }

        table.WriteTo(output);
    }

    public void WriteProgress()
    {
        Heading("Checklists of what is being worked on");
        foreach (TaskRef task in index.Where(Status.InProgress | Status.Review).OrderBy(SortKey.Due))
        {
            output.WriteLine($"  {Bar(task.ChecklistDone, task.ChecklistTotal)}  {task.Title}");
        }

        output.WriteLine($"  {Bar(index.Totals.ChecklistDone, index.Totals.ChecklistTotal)}  all tasks");
    }

    public void WriteRelease()
    {
        TaskRef release = Backlog.Get(Id.PackageFirstRelease);
        Heading($"{release.Title}, due {Day(release.Due)}, waits for");
        foreach (TaskRef task in release.Dependencies.Where(task => task.StatusMeaning != StatusMeaning.Closed))
        {
            output.WriteLine($"  {task.Id}: {task.Status}");
        }
    }

    public void WriteTypedQuery()
    {
        Heading("Speed-ups that CODEFORGE can begin today");
        var next = Backlog.Where(Status.Todo & Agent.Codeforge & (Tag.Performance | Tag.Caching))
                          .Ready()
                          .OrderBy(SortKey.Due)
                          .Take(50);
        foreach (TaskRef task in next)
        {
            output.WriteLine($"  {task.Id}: {task.Title}");
        }
    }

    private void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    private static string Day(TaskTime? time) => time is { } known ? $"{known.Date:yyyy-MM-dd}" : "";

    private static string Hours(decimal? hours) => hours is { } known ? $"{known:0.##}" : "";

    private static string Bar(long done, long total)
    {
        int filled = total == 0 ? 0 : (int)(done * BarWidth / total);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done,3} of {total,3}";
    }
}
