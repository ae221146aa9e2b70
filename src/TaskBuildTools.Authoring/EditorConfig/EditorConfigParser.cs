using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>
/// Reads an <c>.editorconfig</c> as far as severities go (EditorConfig Specification 0.17.2, with what the C# compiler
/// also takes: <c>:</c> for <c>=</c>, and a comment after a value). Lines that mean nothing are passed over, as every
/// other reader of the file does. Pure; linear in the size of the file.
/// </summary>
internal static class EditorConfigParser
{
    private const string KeyPrefix = "dotnet_diagnostic.";
    private const string KeySuffix = ".severity";

    /// <param name="directory">The absolute path of the file's folder.</param>
    /// <param name="content">UTF-8, with or without a byte-order mark.</param>
    public static EditorConfigFile Parse(string directory, ReadOnlySpan<byte> content)
    {
        string text = Encoding.UTF8.GetString(content);
        var sections = ImmutableArray.CreateBuilder<EditorConfigSection>();
        var severities = new Dictionary<string, DiagnosticSeverity?>(StringComparer.Ordinal);
        string? header = null;
        bool isRoot = false;
        foreach (ReadOnlySpan<char> rawLine in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            ReadOnlySpan<char> line = rawLine.Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            if (TryReadHeader(line, out ReadOnlySpan<char> pattern))
            {
                AddSection(sections, header, severities);
                header = pattern.ToString();
                severities.Clear();
            }
            else if (TryReadProperty(line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value))
            {
                if (header is null)
                {
                    isRoot = key.Equals("root", StringComparison.OrdinalIgnoreCase)
                        ? value.Equals("true", StringComparison.OrdinalIgnoreCase)
                        : isRoot;
                }
                else if (TryReadSeverity(key, value, out string id, out DiagnosticSeverity? severity))
                {
                    severities[id] = severity;
                }
            }
        }

        AddSection(sections, header, severities);
        return new EditorConfigFile(EditorConfigPath.Normalize(directory), isRoot, sections.DrainToImmutable());
    }

    private static bool TryReadHeader(ReadOnlySpan<char> line, out ReadOnlySpan<char> pattern)
    {
        pattern = default;
        if (line[0] != '[')
        {
            return false;
        }

        // The header ends at the first bracket after which nothing but a comment follows.
        for (int i = 1; i < line.Length; i++)
        {
            if (line[i] == ']' && line[(i + 1)..].TrimStart() is var rest && (rest.IsEmpty || rest[0] is '#' or ';'))
            {
                pattern = line[1..i];
                return true;
            }
        }

        return false;
    }

    private static bool TryReadProperty(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        int separator = line.IndexOfAny('=', ':');
        key = separator > 0 ? line[..separator].TrimEnd() : default;
        value = separator > 0 ? line[(separator + 1)..] : default;
        int comment = value.IndexOfAny('#', ';');
        value = (comment < 0 ? value : value[..comment]).Trim();
        return separator > 0;
    }

    private static bool TryReadSeverity(
        ReadOnlySpan<char> key,
        ReadOnlySpan<char> value,
        out string id,
        out DiagnosticSeverity? severity)
    {
        id = "";
        severity = null;
        if (key.Length <= KeyPrefix.Length + KeySuffix.Length
            || !key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase)
            || !key.EndsWith(KeySuffix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> name = key[KeyPrefix.Length..^KeySuffix.Length];
        if (!DiagnosticId.IsOne(name) || !TryReadSeverityName(value, out severity))
        {
            return false;
        }

        id = name.ToString().ToUpperInvariant();
        return true;
    }

    private static bool TryReadSeverityName(ReadOnlySpan<char> value, out DiagnosticSeverity? severity)
    {
        (bool isKnown, severity) = value.ToString().ToLowerInvariant() switch
        {
            "error" => (true, DiagnosticSeverity.Error),
            "warning" => (true, DiagnosticSeverity.Warning),
            "suggestion" => (true, DiagnosticSeverity.Info),
            "silent" or "none" => (true, DiagnosticSeverity.None),
            "default" => (true, null),
            _ => (false, (DiagnosticSeverity?)null),
        };
        return isKnown;
    }

    private static void AddSection(
        ImmutableArray<EditorConfigSection>.Builder sections,
        string? header,
        Dictionary<string, DiagnosticSeverity?> severities)
    {
        if (header is null || severities.Count == 0)
        {
            return;
        }

        // Without a slash a pattern matches at any depth, with one it starts at the folder of the file.
        string pattern = header.Contains('/', StringComparison.Ordinal) ? header.TrimStart('/') : "**/" + header;
        if (GlobCompiler.Compile(pattern, GlobSyntax.EditorConfig) is { } automaton)
        {
            sections.Add(new EditorConfigSection(header, automaton, new Dictionary<string, DiagnosticSeverity?>(severities, StringComparer.Ordinal)));
        }
    }
}
