using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>A whole file of YAML: a schema, or the performance settings.</summary>
internal static class SettingsFile
{
    /// <summary>Bytes that such a file may have.</summary>
    public const int SizeLimit = 1024 * 1024;

    /// <summary>Its content; null when it is not there or cannot be read. One that is too large is read as far as it takes to tell.</summary>
    public static byte[]? TryReadBytes(string path)
    {
        try
        {
            return RegularFile.ReadStart(path, SizeLimit + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Never throws. Null for a file that cannot be read at all: too large, of another encoding, or in two versions.</summary>
    /// <param name="path">Relative to the project.</param>
    /// <param name="what">How a message calls the file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="malformed">Makes the finding of what is no valid YAML.</param>
    /// <param name="findings">Gets them.</param>
    public static YamlDocument? Read(
        string path,
        string what,
        ReadOnlyMemory<byte> bytes,
        Func<SourceSpan, string, ImmutableArray<RelatedPlace>, Finding> malformed,
        List<Finding> findings)
    {
        ReadOnlySpan<byte> file = bytes.Span;
        if (file.Length > SizeLimit)
        {
            findings.Add(malformed(default, $"{what} is larger than 1 MiB", []));
            return null;
        }

        if (WideEncoding.Find(file) is { } wide)
        {
            Finding encoding = InvalidUtf8.Create(path, wide.Name);
            findings.Add(malformed(encoding.Span, encoding.Message, []));
            return null;
        }

        if (ConflictFinder.InYaml(file) is { } marker)
        {
            Finding conflict = ConflictMarkers.Create(path, ConflictFinder.Span(file, marker), ConflictFinder.Marker(file, marker));
            findings.Add(malformed(conflict.Span, conflict.Message, []));
            return null;
        }

        if (InvalidByte.Find(file) is { } invalid)
        {
            findings.Add(malformed(invalid.Span, InvalidUtf8.Create(path, invalid.Span, invalid.Value).Message, []));
        }

        if (file.StartsWith("\uFEFF"u8))
        {
            file = file[3..];
        }

        YamlDocument yaml = YamlReader.Read(Encoding.UTF8.GetString(file), 1, repairBareAt: false);
        foreach (YamlProblem problem in yaml.Problems)
        {
            Finding finding = ProblemFindings.Of(path, problem);
            findings.Add(malformed(finding.Span, finding.Message, finding.Related));
        }

        return yaml;
    }
}
