using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Which folders builds write to, so that copies of task files are not taken for tasks: those that the project names; <c>bin</c>
/// and <c>obj</c> beside a project file, as the SDK has it; and what belongs to a project in a common output folder (the SDK's
/// <c>artifacts</c>), known by what restoring the project leaves in <c>obj/name</c> there. A folder of such a name elsewhere is one
/// like any other. Not thread-safe.
/// </summary>
internal sealed class OutputFolders
{
    private const string RestoredFile = "project.assets.json";

    // Files that only a build makes.
    private static readonly string[] Traces = [".deps.json", ".runtimeconfig.json", ".tasks.tbx", RestoredFile];

    private readonly HashSet<string> _folders;
    private readonly ImmutableArray<string> _named;
    private HashSet<DirectoryIdentity>? _identities;

    /// <param name="projectDirectory">Absolute.</param>
    /// <param name="skippedDirectories">Absolute paths of folders that the build writes to.</param>
    public OutputFolders(string projectDirectory, ImmutableArray<string> skippedDirectories)
    {
        _named = [.. skippedDirectories.Where(folder => !ScanRules.IsWithin(projectDirectory, folder))];
        _folders = new HashSet<string>(_named, StringComparer.Ordinal);
    }

    /// <summary>Whether a folder is an output; those beside and above it were looked at before.</summary>
    public bool Contains(string fullPath) => _folders.Contains(fullPath);

    /// <summary>Whether a folder that a link leads to is one that the project names.</summary>
    public bool Contains(DirectoryIdentity identity) =>
        (_identities ??= [.. _named.Where(Directory.Exists).Select(DirectoryIdentity.Of)]).Contains(identity);

    /// <summary>Notes what is an output below a folder.</summary>
    /// <param name="fullPath">The folder.</param>
    /// <param name="names">The folders in it.</param>
    /// <param name="hasProject">Whether there is a project file among its files.</param>
    public void Examine(string fullPath, List<string> names, bool hasProject)
    {
        if (hasProject)
        {
            _folders.Add(Path.Combine(fullPath, "bin"));
            _folders.Add(Path.Combine(fullPath, "obj"));
        }
        else if (names.Contains("obj"))
        {
            foreach (string project in RestoredProjects(Path.Combine(fullPath, "obj")))
            {
                _folders.UnionWith([Path.Combine(fullPath, "obj", project), Path.Combine(fullPath, "bin", project), Path.Combine(fullPath, "publish", project)]);
            }
        }
    }

    /// <summary>Whether a file is a project's, by its name.</summary>
    public static bool IsProjectFile(ReadOnlySpan<char> name) =>
        name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && name.LastIndexOf('.') >= 0 && name.LastIndexOf('.') < name.Length - 4;

    /// <summary>Whether a file is one that only a build makes, by its name.</summary>
    public static bool IsTrace(string name) =>
        Array.Exists(Traces, trace => name.EndsWith(trace, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same as a scan finds, for one folder.</summary>
    /// <param name="fullPath">Absolute; it need not exist.</param>
    public static bool IsOutput(string fullPath)
    {
        string? parent = Path.GetDirectoryName(fullPath);
        string name = Path.GetFileName(fullPath);
        if (parent is null)
        {
            return false;
        }

        if (name is "bin" or "obj" && HasProject(parent))
        {
            return true;
        }

        return Path.GetFileName(parent) is "bin" or "obj" or "publish" && Path.GetDirectoryName(parent) is { } common
            && !HasProject(common) && File.Exists(Path.Combine(common, "obj", name, RestoredFile));
    }

    private static bool HasProject(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*proj").Any(static path => IsProjectFile(Path.GetFileName(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] RestoredProjects(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(folder)
                    .Where(static path => File.Exists(Path.Combine(path, RestoredFile)))
                    .Select(static path => Path.GetFileName(path)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is reported where it is scanned.
            return [];
        }
    }
}
