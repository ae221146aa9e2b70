using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Globbing;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>
/// Reads <c>tasks.schema.yaml</c> (its form: <c>docs/schema.md</c>). All that is wrong is reported at its place; what is
/// wrong is left as the preset has it, so that the task files can still be checked.
/// </summary>
internal sealed class SchemaReader
{
    // Of an id pattern; compiling one takes more than linear time.
    private const int LongestPattern = 1000;

    private static readonly ImmutableArray<string> Keys =
        ["preset", "fields", "statuses", "add_statuses", "priorities", "ids", "exclude", "known_fields", "repair_bare_at", "rules"];

    private static readonly ImmutableArray<string> IdKeys = ["pattern", "ignore_case", "prefix_aliases"];

    private static readonly ImmutableArray<(string Word, DiagnosticSeverity Value)> Severities =
    [
        ("off", DiagnosticSeverity.None),
        ("info", DiagnosticSeverity.Info),
        ("warning", DiagnosticSeverity.Warning),
        ("error", DiagnosticSeverity.Error),
        ("none", DiagnosticSeverity.None),
    ];

    private readonly SchemaNodes _nodes;
    private readonly TaskSchema _preset;
    private readonly Dictionary<string, int> _sections;

    private SchemaReader(SchemaNodes nodes, TaskSchema preset, Dictionary<string, int> sections)
    {
        _nodes = nodes;
        _preset = preset;
        _sections = sections;
    }

    /// <summary>Never throws. The schema is whole even when findings say that the file is not.</summary>
    public static (TaskSchema Schema, Finding[] Findings) Read(string path, ReadOnlyMemory<byte> bytes)
    {
        List<Finding> findings = [];
        YamlDocument? yaml = SettingsFile.Read(
            path, "The schema", bytes, (span, message, related) => MalformedSchema.Create(path, span, message, related), findings);
        if (yaml?.Tree is not { Count: > 0 } tree || tree[0].IsNull)
        {
            return (Presets.Default, BoundedFindings.Of(path, findings));
        }

        if (tree[0].Kind != YamlNodeKind.Mapping)
        {
            findings.Add(MalformedSchema.Create(path, yaml.Span(0), "A schema must be 'key: value' lines", []));
            return (Presets.Default, [.. findings]);
        }

        SchemaNodes nodes = new(path, yaml);
        Dictionary<string, int> sections = new(StringComparer.Ordinal);
        foreach ((string key, _, int value) in nodes.Pairs(0, "the schema", Keys))
        {
            sections.TryAdd(key, value);
        }

        TaskSchema schema = new SchemaReader(nodes, PresetOf(nodes, sections), sections).ToSchema();
        findings.AddRange(nodes.Findings.Where(finding => !yaml.IsGuessed(finding.Span)));
        return (schema, BoundedFindings.Of(path, findings));
    }

    private static TaskSchema PresetOf(SchemaNodes nodes, Dictionary<string, int> sections)
    {
        if (!sections.TryGetValue("preset", out int node) || nodes.Text(node, "preset") is not { } name)
        {
            return Presets.Default;
        }

        if (Presets.Find(name) is { } preset)
        {
            return preset;
        }

        string suggestion = NearestName.Suggestion(Presets.Names, name);
        nodes.Invalid(node, $"There is no preset '{MessageText.Of(name)}' ({string.Join(", ", Presets.Names)}){suggestion}");
        return Presets.Default;
    }

    private TaskSchema ToSchema()
    {
        FieldLayout layout = FieldLayout.Of(
            _sections.TryGetValue("fields", out int fields) ? new SchemaFieldsReader(_nodes, _preset).Read(fields) : _preset.Fields);
        SchemaValuesReader values = new(_nodes);
        (string? pattern, bool ignoreCase, ImmutableArray<(string, string)> prefixes) = Ids();
        return new TaskSchema
        {
            Preset = _preset.Preset,
            IsFromFile = true,
            Fields = layout.Fields,
            TextCount = layout.TextCount,
            NameCount = layout.NameCount,
            DateCount = layout.DateCount,
            NumberCount = layout.NumberCount,
            Statuses = Statuses(values),
            HasAddedStatuses = _sections.ContainsKey("add_statuses"),
            Priorities = (_sections.TryGetValue("priorities", out int priorities) ? values.Named(priorities, "priority") : null)
                ?? _preset.Priorities,
            KnownKeys = Added("known_fields", _preset.KnownKeys),
            IdPattern = pattern,
            IgnoreIdCase = ignoreCase,
            IdPrefixAliases = prefixes,
            RepairBareAt = (_sections.TryGetValue("repair_bare_at", out int repair) ? _nodes.Flag(repair, "repair_bare_at") : null)
                ?? _preset.RepairBareAt,
            Exclude = Excluded(),
            Severities = Rules(),
        };
    }

    private ImmutableArray<StatusDefinition> Statuses(SchemaValuesReader values)
    {
        ImmutableArray<StatusDefinition> statuses =
            (_sections.TryGetValue("statuses", out int node) ? values.Statuses(node, "statuses", []) : null) ?? _preset.Statuses;
        return _sections.TryGetValue("add_statuses", out int added)
            ? [.. statuses, .. new SchemaValuesReader(_nodes).Statuses(added, "add_statuses", statuses) ?? []]
            : statuses;
    }

    private ImmutableArray<string> Added(string section, ImmutableArray<string> preset) =>
        _sections.TryGetValue(section, out int node) ? [.. preset.Union(_nodes.Texts(node, section))] : preset;

    private ImmutableArray<string> Excluded()
    {
        ImmutableArray<string> patterns = Added("exclude", _preset.Exclude);
        if (!_sections.TryGetValue("exclude", out int node))
        {
            return patterns;
        }

        HashSet<string> wrong = new(StringComparer.Ordinal);
        foreach (int item in _nodes.Items(node).Where(item => _nodes.IsScalar(item) && !string.IsNullOrWhiteSpace(_nodes.TextOf(item))))
        {
            string pattern = _nodes.TextOf(item);
            if (GlobPattern.TryParse(pattern) is not null)
            {
                continue;
            }

            wrong.Add(pattern);
            _nodes.Invalid(item, $"'{MessageText.Of(pattern)}' is not a pattern of file paths: it is empty, or longer or more intricate than is allowed");
        }

        return patterns.RemoveAll(wrong.Contains);
    }

    private (string? Pattern, bool IgnoreCase, ImmutableArray<(string From, string To)> Prefixes) Ids()
    {
        string? pattern = _preset.IdPattern;
        bool ignoreCase = _preset.IgnoreIdCase;
        ImmutableArray<(string From, string To)> prefixes = _preset.IdPrefixAliases;
        if (!_sections.TryGetValue("ids", out int ids))
        {
            return (pattern, ignoreCase, prefixes);
        }

        foreach ((string key, _, int value) in _nodes.Pairs(ids, "ids", IdKeys))
        {
            switch (key)
            {
                case "pattern":
                    pattern = Pattern(value) ?? pattern;
                    break;
                case "ignore_case":
                    ignoreCase = _nodes.Flag(value, "ignore_case") ?? ignoreCase;
                    break;
                default:
                    prefixes = Prefixes(value);
                    break;
            }
        }

        return (pattern, ignoreCase, prefixes);
    }

    private ImmutableArray<(string From, string To)> Prefixes(int node)
    {
        ImmutableArray<(string, string)>.Builder prefixes = ImmutableArray.CreateBuilder<(string, string)>();
        foreach ((string from, int keyNode, int value) in _nodes.Pairs(node, "prefix_aliases"))
        {
            if (from.Length == 0)
            {
                _nodes.Invalid(keyNode, "An old prefix must be a text");
            }
            else if (_nodes.Text(value, "The new prefix") is { } to)
            {
                prefixes.Add((from, to));
            }
        }

        return prefixes.ToImmutable();
    }

    private string? Pattern(int node)
    {
        if (_nodes.Text(node, "pattern") is not { } pattern)
        {
            return null;
        }

        if (pattern.Length > LongestPattern)
        {
            _nodes.Invalid(node, $"The pattern has more than {LongestPattern} characters");
            return null;
        }

        try
        {
            // By itself too: a pattern must not close the group that is put around it.
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            _ = new IdPattern(pattern);
            return pattern;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            _nodes.Invalid(node, $"The pattern is not a supported regular expression: {e.Message}");
            return null;
        }
    }

    private ImmutableDictionary<string, DiagnosticSeverity> Rules()
    {
        if (!_sections.TryGetValue("rules", out int rules))
        {
            return _preset.Severities;
        }

        ImmutableDictionary<string, DiagnosticSeverity>.Builder severities = _preset.Severities.ToBuilder();
        HashSet<string> set = new(StringComparer.Ordinal);
        foreach ((string key, int keyNode, int value) in _nodes.Pairs(rules, "rules"))
        {
            DiagnosticDescriptor? rule = DiagnosticCatalogue.Find(key) ?? DiagnosticCatalogue.FindByName(key);
            if (rule is null)
            {
                IEnumerable<string> known = DiagnosticCatalogue.All.Select(static d => d.Name).Concat(DiagnosticCatalogue.All.Select(static d => d.Id));
                _nodes.Invalid(keyNode, $"There is no diagnostic '{MessageText.Of(key)}'{NearestName.Suggestion(known, key)}");
            }
            else if (!set.Add(rule.Id))
            {
                _nodes.Invalid(keyNode, $"{rule.Id} and {rule.Name} are the same diagnostic; remove one of the two");
            }
            else if (_nodes.Word(value, "severity", Severities) is { } severity)
            {
                severities[rule.Id] = severity;
            }
        }

        return severities.ToImmutable();
    }
}
