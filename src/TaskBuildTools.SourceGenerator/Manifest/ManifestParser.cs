using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>
/// Reads the manifest's text (described in docs/generated-code.md). Never fails: the build wrote the file, so what is
/// not understood was written by another version, and lines of an unknown kind are left alone.
/// </summary>
internal static class ManifestParser
{
    private const string Header = "taskbuildtools-manifest";

    public static TaskManifest Parse(SourceText text, CancellationToken cancellation)
    {
        var fields = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var orders = new Dictionary<(string Field, string Value), int>();
        var kinds = new SortedDictionary<string, ManifestKind>(StringComparer.Ordinal);
        var ids = new SortedDictionary<string, ManifestId>(StringComparer.Ordinal);
        bool idsOmitted = false;
        string? version = null;

        foreach (TextLine line in text.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            string[] columns = ManifestColumns.Split(line.ToString());
            if (version is null)
            {
                version = columns.Length == 2 && columns[0] == Header ? columns[1] : "";
                if (version != TaskManifest.SupportedVersion)
                {
                    break;
                }

                continue;
            }

            switch (columns[0])
            {
                case "field" when columns.Length >= 2:
                    ValuesOf(fields, columns[1]);
                    break;
                case "name" when columns.Length >= 3:
                    ValuesOf(fields, columns[1]).Add(columns[2]);
                    if (columns.Length >= 4 && int.TryParse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture, out int order))
                    {
                        orders[(columns[1], columns[2])] = order;
                    }

                    break;
                case "kind" when columns.Length >= 3:
                    kinds[columns[1]] = new ManifestKind(columns[1], columns[2]);
                    break;
                case "id" when columns.Length >= 4:
                    ids[columns[1]] = new ManifestId(columns[1], columns[2], columns[3]);
                    break;
                case "ids" when columns.Length >= 2 && columns[1] == "omitted":
                    idsOmitted = true;
                    break;
            }
        }

        return new TaskManifest(
            version ?? "",
            new([.. fields.Select(field => new ManifestField(field.Key, new([.. field.Value])) { Ordered = Ordered(field.Key, field.Value, orders) })]),
            new(idsOmitted ? [] : [.. ids.Values]),
            idsOmitted)
        {
            Kinds = new([.. kinds.Values]),
        };
    }

    private static EquatableArray<string> Ordered(string field, SortedSet<string> values, Dictionary<(string Field, string Value), int> orders) =>
        new([.. values.Where(value => orders.ContainsKey((field, value))).OrderBy(value => orders[(field, value)])]);

    private static SortedSet<string> ValuesOf(SortedDictionary<string, SortedSet<string>> fields, string name)
    {
        if (!fields.TryGetValue(name, out SortedSet<string>? values))
        {
            fields.Add(name, values = new SortedSet<string>(StringComparer.Ordinal));
        }

        return values;
    }
}
