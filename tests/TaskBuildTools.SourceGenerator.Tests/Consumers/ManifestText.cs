using System.Globalization;
using System.Text;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>Writes a manifest as a build would, in the order that is asked for.</summary>
internal sealed class ManifestText
{
    private readonly List<string> _lines = [];

    public string Version { get; init; } = "1";

    /// <summary>The values that the example in the documentation mentions.</summary>
    public static ManifestText OfTheExample() => new ManifestText()
        .Field("agent", "CODEFORGE", "scribe")
        .Field("assignee")
        .Field("priority", "high", "low")
        .Field("status", "To Do", "in_progress", "todo")
        .Field("tags", "caching", "performance")
        .Id("add-cache", "Add a cache", "tasks/add-cache.md")
        .Id("fix-login", "Fix the login", "tasks/fix-login.md");

    public ManifestText Field(string name, params IEnumerable<string> values)
    {
        _lines.Add($"field\t{Escape(name)}");
        _lines.AddRange(values.Select(value => $"name\t{Escape(name)}\t{Escape(value)}"));
        return this;
    }

    /// <summary>The values of a field that the schema lists, from the first to the last.</summary>
    public ManifestText Ordered(string name, params string[] values)
    {
        _lines.Add($"field\t{Escape(name)}");
        _lines.AddRange(values.Select((value, place) => $"name\t{Escape(name)}\t{Escape(value)}\t{place.ToString(CultureInfo.InvariantCulture)}"));
        return this;
    }

    /// <summary>A field that the project has added.</summary>
    public ManifestText Kind(string name, string kind)
    {
        _lines.Add($"kind\t{Escape(name)}\t{kind}");
        return this;
    }

    public ManifestText Id(string id, string title = "", string path = "")
    {
        _lines.Add($"id\t{Escape(id)}\t{Escape(title)}\t{Escape(path)}");
        return this;
    }

    public ManifestText OmitIds()
    {
        _lines.Add("ids\tomitted");
        return this;
    }

    public override string ToString() =>
        string.Concat(_lines.Prepend($"taskbuildtools-manifest\t{Version}").Select(line => line + "\n"));

    private static string Escape(string column)
    {
        var escaped = new StringBuilder();
        foreach (char c in column)
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\\"),
                '\t' => escaped.Append(@"\t"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' =>
                    escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
