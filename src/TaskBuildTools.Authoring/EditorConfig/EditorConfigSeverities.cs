using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>
/// The severities that a set of <c>.editorconfig</c> files gives to task files. The nearest file with a matching
/// section decides, within a file the last such section; <c>root = true</c> ends the search. Immutable and thread-safe.
/// Where no file names the id, which is the rule, an answer costs one look into a set.
/// </summary>
internal sealed class EditorConfigSeverities
{
    private readonly Dictionary<string, EditorConfigFile> _files;
    private readonly HashSet<string> _ids;

    private EditorConfigSeverities(IEnumerable<EditorConfigFile> files)
    {
        _files = files
            .GroupBy(file => file.Directory, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        _ids = _files.Values
            .SelectMany(file => file.Sections)
            .SelectMany(section => section.Severities.Keys)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>No file says anything.</summary>
    public static EditorConfigSeverities None { get; } = new([]);

    /// <summary>Whether no answer will be anything but null.</summary>
    public bool IsEmpty => _ids.Count == 0;

    /// <summary>From the contents of files named <c>.editorconfig</c>, each with the absolute path of its folder; in any order.</summary>
    public static EditorConfigSeverities Load(IReadOnlyList<(string Directory, byte[] Content)> files) =>
        Of(files.Select(file => EditorConfigParser.Parse(file.Directory, file.Content)));

    /// <summary>From files already read, such as those that <see cref="EditorConfigFinder"/> found; in any order.</summary>
    public static EditorConfigSeverities Of(IEnumerable<EditorConfigFile> files)
    {
        var severities = new EditorConfigSeverities(files);
        return severities.IsEmpty ? None : severities;
    }

    /// <summary>The severity that is set for a file, or null where none or <c>default</c> is.</summary>
    /// <param name="absolutePath">Of the task file; need not exist.</param>
    /// <param name="id">In upper case, as the catalogue has it.</param>
    public DiagnosticSeverity? For(string absolutePath, string id)
    {
        if (!_ids.Contains(id))
        {
            return null;
        }

        string path = EditorConfigPath.Normalize(absolutePath);
        var byDirectory = _files.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int end = path.LastIndexOf('/'); end >= 0; end = path.AsSpan(0, end).LastIndexOf('/'))
        {
            if (!byDirectory.TryGetValue(path.AsSpan(0, end), out EditorConfigFile? file))
            {
                continue;
            }

            if (TryFind(file, path.AsSpan(end + 1), id, out DiagnosticSeverity? severity))
            {
                return severity;
            }

            if (file.IsRoot)
            {
                return null;
            }
        }

        return null;
    }

    private static bool TryFind(EditorConfigFile file, ReadOnlySpan<char> path, string id, out DiagnosticSeverity? severity)
    {
        for (int i = file.Sections.Length - 1; i >= 0; i--)
        {
            EditorConfigSection section = file.Sections[i];
            if (section.Severities.TryGetValue(id, out severity) && section.Pattern.IsMatch(path))
            {
                return true;
            }
        }

        severity = null;
        return false;
    }
}
