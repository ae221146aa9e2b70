using System.Collections.Immutable;
using System.Globalization;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Format;
using TaskBuildTools.Settings;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>
/// Reads <c>performance.yaml</c> (its form: <c>docs/performance-settings.md</c>). All that is wrong is reported at its
/// place, and left at its default.
/// </summary>
internal sealed class PerformanceReader
{
    private readonly string _path;
    private readonly YamlDocument _yaml;
    private readonly YamlTree _tree;
    private readonly List<Finding> _findings = [];
    private readonly SortedDictionary<ushort, PerformanceValue> _values = [];

    private PerformanceReader(string path, YamlDocument yaml)
    {
        _path = path;
        _yaml = yaml;
        _tree = yaml.Tree!;
    }

    /// <summary>Never throws. The values ascend by key.</summary>
    public static (ImmutableArray<PerformanceValue> Values, Finding[] Findings) Read(string path, ReadOnlyMemory<byte> bytes)
    {
        List<Finding> findings = [];
        YamlDocument? yaml = SettingsFile.Read(
            path,
            "The performance file",
            bytes,
            (span, message, related) => MalformedPerformanceFile.Create(path, span, message, related),
            findings);
        if (yaml?.Tree is not { Count: > 0 } tree || tree[0].IsNull)
        {
            return ([], BoundedFindings.Of(path, findings));
        }

        if (tree[0].Kind != YamlNodeKind.Mapping)
        {
            findings.Add(MalformedPerformanceFile.Create(path, yaml.Span(0), "The performance settings must be 'key: value' lines", []));
            return ([], [.. findings]);
        }

        PerformanceReader reader = new(path, yaml);
        reader.ReadSections();
        findings.AddRange(reader._findings.Where(finding => !yaml.IsGuessed(finding.Span)));
        return ([.. reader._values.Values], BoundedFindings.Of(path, findings));
    }

    private void ReadSections()
    {
        string[] sections = [.. PerformanceKeys.All.Select(static key => key.Section).Distinct()];
        foreach ((int key, int value) in Pairs(0))
        {
            string name = _tree[key].Text;
            if (!sections.Contains(name))
            {
                Unknown(key, "the performance settings", sections);
            }
            else if (_tree[value].Kind == YamlNodeKind.Mapping)
            {
                ReadSection(name, value);
            }
            else if (!_tree[value].IsNull)
            {
                Invalid(value, $"{name} must be 'key: value' lines");
            }
        }
    }

    private void ReadSection(string section, int node)
    {
        foreach ((int keyNode, int value) in Pairs(node))
        {
            string name = _tree[keyNode].Text;
            PerformanceKey? key = PerformanceKeys.All.FirstOrDefault(key => key.Section == section && key.Name == name);
            if (key is null)
            {
                Unknown(keyNode, $"'{section}'", PerformanceKeys.All.Where(key => key.Section == section).Select(static key => key.Name));
            }
            else if (ValueOf(key, value) is { } number)
            {
                _values.TryAdd(key.Number, new PerformanceValue(key.Number, number));
            }
        }
    }

    private long? ValueOf(PerformanceKey key, int node)
    {
        YamlNode value = _tree[node];
        bool isPlain = value.Kind == YamlNodeKind.Scalar && value.IsPlain;
        if (key.IsFlag && isPlain && bool.TryParse(value.Text, out bool flag))
        {
            return flag ? 1 : 0;
        }

        if (!key.IsFlag && isPlain
            && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number >= key.Minimum && number <= key.Maximum)
        {
            return number;
        }

        string wanted = key.IsFlag
            ? "true or false"
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {key.Minimum} to {key.Maximum}");
        string found = value switch
        {
            { Kind: not YamlNodeKind.Scalar } => "several values",
            { IsNull: true } => "nothing",
            { IsPlain: false } => "a text in quotes",
            _ => $"'{MessageText.Of(value.Text)}'",
        };
        Invalid(node, $"{key.FullName} is {wanted}, not {found}");
        return null;
    }

    private IEnumerable<(int Key, int Value)> Pairs(int mapping)
    {
        int end = _tree.Next(mapping);
        int value;
        for (int key = mapping + 1; key < end; key = _tree.Next(value))
        {
            value = _tree.Next(key);
            if (_tree[key].Kind == YamlNodeKind.Scalar)
            {
                yield return (key, value);
            }
        }
    }

    private void Unknown(int keyNode, string where, IEnumerable<string> known)
    {
        string name = _tree[keyNode].Text;
        string advice = PerformanceKeys.All.FirstOrDefault(key => key.Name == name) is { } elsewhere
            ? $"; it belongs under '{elsewhere.Section}'"
            : NearestName.Suggestion(known, name);
        _findings.Add(UnknownPerformanceKey.Create(_path, _yaml.Span(keyNode), name, where, advice));
    }

    private void Invalid(int node, string reason) => _findings.Add(InvalidPerformanceValue.Create(_path, _yaml.Span(node), reason));
}
