using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// The text of a baseline: UTF-8, a known finding a line as <c>id TAB path TAB key</c>, empty lines and lines that begin
/// with <c>#</c> passed over. In path and key <c>\t</c>, <c>\n</c>, <c>\r</c> and <c>\\</c> stand for a tab, the two line
/// ends and a backslash. Sorted by ordinal comparison of the lines when written; read in any order.
/// </summary>
internal static class BaselineFormat
{
    /// <summary>Bytes that such a file may have.</summary>
    public const int SizeLimit = 64 * 1024 * 1024;

    private const string Heading =
        "# Known findings of TaskBuildTools: a build does not report them. One a line: id, path, key; tabs between.\n";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (ImmutableArray<(BaselineEntry Entry, int Line)> Entries, Finding[] Findings) Read(
        string path,
        ReadOnlySpan<byte> content)
    {
        var entries = ImmutableArray.CreateBuilder<(BaselineEntry, int)>();
        var findings = new BoundedFindings(path);
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        if (WideEncoding.Find(content) is { } wide)
        {
            // What it knows is known all the same: the encoding is one fault.
            findings.Add(MalformedBaseline.Create(path, 1, 0, $"is in {wide.Name}, like the whole file, and not in UTF-8"));
            content = wide.ToUtf8(content, content.Length);
        }

        int conflict = ConflictFinder.InYaml(content) is { } marker ? ConflictFinder.Span(content, marker).Line : 0;
        int number = 0;
        foreach (Range range in content.Split((byte)'\n'))
        {
            number++;
            ReadOnlySpan<byte> line = content[range].TrimEnd((byte)'\r');
            if (number == conflict)
            {
                findings.Add(MalformedBaseline.Create(path, number, ConflictFinder.MarkerLength, "is a conflict marker of Git"));
            }

            if (line.IsEmpty || line[0] == '#' || (conflict > 0 && ConflictFinder.InYaml(line) == 0))
            {
                continue;
            }

            if (TryReadLine(line, out BaselineEntry entry, out string fault))
            {
                entries.Add((entry, number));
            }
            else
            {
                findings.Add(MalformedBaseline.Create(path, number, Encoding.UTF8.GetCharCount(line), fault));
            }
        }

        return (entries.ToImmutable(), findings.ToArray());
    }

    public static byte[] Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder(Heading);
        foreach (string line in entries
            .Select(entry => $"{entry.Id}\t{Escape(entry.Path)}\t{Escape(entry.Key)}")
            .Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool TryReadLine(ReadOnlySpan<byte> bytes, out BaselineEntry entry, out string fault)
    {
        entry = default;
        string line;
        try
        {
            line = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            fault = "is not valid UTF-8";
            return false;
        }

        string[] parts = line.Split('\t');
        if (parts.Length != 3)
        {
            fault = "should be an id, a path and a key, separated by tabs";
            return false;
        }

        string id = parts[0].Trim().ToUpperInvariant();
        if (!DiagnosticId.IsOne(id))
        {
            fault = $"begins with '{MessageText.Of(parts[0])}', which is not the id of a diagnostic, such as TBT3001";
            return false;
        }

        if (!TryUnescape(parts[1], out string path) || !TryUnescape(parts[2], out string key))
        {
            fault = @"has a backslash that is not part of \t, \n, \r or \\";
            return false;
        }

        entry = new BaselineEntry(id, path, key);
        fault = "";
        return true;
    }

    private static string Escape(string text) => text.AsSpan().IndexOfAny("\\\t\n\r") < 0
        ? text
        : text
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("\t", @"\t", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal)
            .Replace("\r", @"\r", StringComparison.Ordinal);

    private static bool TryUnescape(string text, out string result)
    {
        result = text;
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return true;
        }

        var builder = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                builder.Append(text[i]);
                continue;
            }

            char? meant = ++i < text.Length
                ? text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', '\\' => '\\', _ => null }
                : null;
            if (meant is null)
            {
                return false;
            }

            builder.Append(meant);
        }

        result = builder.ToString();
        return true;
    }
}
