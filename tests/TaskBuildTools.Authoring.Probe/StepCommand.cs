using System.Globalization;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Live;

/// <summary>
/// Builds, edits and tells the time as its input says, a line each, and answers with a line each. So a tracer can come and go between two
/// steps, and what a process does once, when it starts, is not in the way.
/// </summary>
internal static class StepCommand
{
    public static void Run()
    {
        Tracing.Allow();
        Console.WriteLine("ready");
        while (Console.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            Console.WriteLine(Escaped(parts[0] switch
            {
                "build" => Build(parts[1], parts[2]),
                "edit" => Edit(parts[1], parts[2]),
                _ => DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            }));
        }
    }

    private static string Build(string root, string words)
    {
        try
        {
            BuildOutcome outcome = TaskFolderBuilder.Build(ProbeRequest.Of(root, words), CancellationToken.None);
            string state = outcome.IsFailure ? "failed" : outcome.Succeeded ? "succeeded" : "rejected";
            IEnumerable<string> findings = outcome.Findings.Select(Describe);
            return string.Join('\n', findings.Prepend($"{state} {outcome.Counts.Files} files, {outcome.Counts.Rejected} rejected"));
        }
        catch (Exception e)
        {
            return $"crashed {e}";
        }
    }

    private static string Edit(string root, string kind)
    {
        try
        {
            ProbeEdits.Run(root, kind);
            return "done";
        }
        catch (Exception e) when (e is TaskEditException or TaskConflictException or IOException or UnauthorizedAccessException)
        {
            return $"refused {e.GetType().Name} {e.Message}";
        }
        catch (Exception e)
        {
            return $"crashed {e}";
        }
    }

    private static string Describe(ReportedFinding reported) =>
        $"{reported.Severity} {reported.Finding.Id} {reported.Finding.Path} {reported.Finding.Span} {reported.Finding.Message}";

    private static string Escaped(string text) =>
        text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
