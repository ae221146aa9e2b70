namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>Where the page of a rule is.</summary>
internal static class HelpLinks
{
    public static string Of(string id, string name) =>
        $"https://github.com/taskbuildtools/taskbuildtools/blob/main/docs/diagnostics/{id}-{name}.md";
}
