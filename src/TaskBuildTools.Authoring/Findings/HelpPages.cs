using System.Reflection;

namespace TaskBuildTools.Authoring.Findings;

/// <summary>
/// Where the page of a diagnostic is, below the address that Directory.Build.props gives to the repository. Compiled into the
/// source generator, too.
/// </summary>
internal static class HelpPages
{
    private static readonly string Folder = typeof(HelpPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "HelpPages")?.Value ?? "";

    /// <summary>Empty where the repository has no address.</summary>
    public static string Of(string id, string name) => Folder.Length == 0 ? "" : $"{Folder}{id}-{name}.md";
}
