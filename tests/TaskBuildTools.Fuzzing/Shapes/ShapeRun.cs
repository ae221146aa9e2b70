using System.Globalization;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Fuzzing.Shapes;

/// <summary>
/// Reads each shape in two sizes, one twice the other, and shows how the cost (processor time of all threads, allocations) grows:
/// about 2 is linear, 4 is a square.
/// </summary>
internal static class ShapeRun
{
    private const double Suspicious = 3;

    /// <param name="size">Bytes of the larger size.</param>
    /// <param name="part">Only shapes whose name contains this.</param>
    public static int Run(int size, string part = "")
    {
        TaskDocumentReader reader = new(Presets.Default);
        int count = 0;
        Console.WriteLine("     ms   growth    MiB   growth  findings");
        foreach (string name in TaskFileShapes.Names.Where(name => name.Contains(part, StringComparison.Ordinal)))
        {
            Measure(reader, TaskFileShapes.Make(name, Math.Min(size, 16 * 1024)));
            (double half, long halfBytes, _) = Measure(reader, TaskFileShapes.Make(name, size / 2));
            (double whole, long wholeBytes, int findings) = Measure(reader, TaskFileShapes.Make(name, size));
            string mark = whole > 20 && whole / half > Suspicious ? " !" : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{whole,7:F0} {whole / half,8:F1} {wholeBytes / 1048576.0,6:F0} {(double)wholeBytes / halfBytes,8:F1} {findings,9}  {name}{mark}"));
            count++;
        }

        return count;
    }

    private static (double Milliseconds, long Bytes, int Findings) Measure(TaskDocumentReader reader, byte[] file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        TaskDocument document = reader.Read("tasks/x.md", file);
        double elapsed = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        return (elapsed, GC.GetAllocatedBytesForCurrentThread() - before, document.Findings.Length);
    }
}
