using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>Results to the page of the documentation.</summary>
internal static class RenderCommand
{
    public static Command Command { get; } = new("render", "Writes docs/benchmarks.md from the results.", Run)
    {
        Options = [("--results", "folder of the results (artifacts/benchmarks)"), ("--output", "the page (docs/benchmarks.md)")],
    };

    private static void Run(Arguments arguments)
    {
        string folder = arguments.Text("--results", ResultsFolder.Default);
        ResultFile[] results = ResultFile.LoadAll(folder);
        if (results.Length == 0)
        {
            throw new IOException($"There are no results in '{folder}'.");
        }

        string traces = Path.Combine(folder, "cache-traces.md");
        string page = ReportRenderer.Render(results, File.Exists(traces) ? File.ReadAllText(traces) : null);
        string output = arguments.Text("--output", Path.Combine(ResultsFolder.Repository, "docs", "benchmarks.md"));
        File.WriteAllText(output, page);
        Console.WriteLine(output);
    }
}
