using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Fuzzing.Yaml;
using TaskBuildTools.Settings;
using static TaskBuildTools.Fuzzing.Targets.Promise;

namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>
/// A schema or the performance settings of any bytes: read without an exception, every finding at a place of the file, and what
/// comes out can be used.
/// </summary>
internal sealed class SettingsTarget(string name, string[] seeds, Func<byte[], Finding[]> read) : IFuzzTarget
{
    private static readonly byte[][] TaskFiles = [.. FrontMatterSeeds.All];

    public string Name { get; } = name;

    public IEnumerable<byte[]> Seeds => seeds.Select(Encoding.UTF8.GetBytes);

    public static SettingsTarget OfSchema() => new(
        "schema",
        [
            """
            preset: backlog.md
            fields:
              tags: { aliases: [labels, topics] }
              area: { type: name, values: [core, docs] }
              budget: { type: number }
              due_date: { required: true }
            statuses:
              - todo: open
              - { name: Done, meaning: closed, aliases: [complete, "finished"] }
            priorities: [low, { name: high, aliases: [urgent] }]
            ids: { pattern: "task-[0-9]+(\\.[0-9]+)*", ignore_case: true, prefix_aliases: [TASK] }
            exclude: [ "archive/**", '**/README.md' ]
            known_fields: [ordinal, milestone]
            repair_bare_at: true
            rules: { TBT3002: warning, DueBeforeCreated: off }
            """,
        ],
        bytes =>
        {
            (TaskSchema schema, Finding[] findings) = SchemaReader.Read("tasks.schema.yaml", bytes);
            var reader = new TaskDocumentReader(schema);
            foreach (byte[] file in TaskFiles)
            {
                Require(reader.Read("tasks/x.md", file).Path.Length > 0, "no document");
            }

            return findings;
        });

    public static SettingsTarget OfPerformance() => new(
        "performance",
        [
            """
            cache:
              memory_limit_mb: 128
              disk_cache_enabled: yes
              cache_ttl_seconds: 3600
            io: { batch_size: 100, max_concurrent_operations: 8, file_buffer_size: 65536 }
            analytics:
              enable_parallel_processing: true
              max_worker_threads: 4
              chunk_size: 1000
            """,
        ],
        bytes =>
        {
            (var values, Finding[] findings) = PerformanceReader.Read("performance.yaml", bytes);
            Require(PerformanceKeys.ToOptions([.. values]).BatchSize > 0, "no options");
            Require(values.Select(value => value.Key).Distinct().Count() == values.Length, "a key twice");
            return findings;
        });

    public void Run(byte[] input)
    {
        Finding[] findings = read(input);
        string text = Encoding.UTF8.GetString(input);
        var places = new FilePlaces(text.StartsWith('\uFEFF') ? text[1..] : text);
        foreach (Finding finding in findings)
        {
            Require(places.Has(finding.Span), $"{finding.Id} at {finding.Span}, which is no place of the file: {finding.Message}");
            Require(finding.Related.All(related => places.Has(related.Span)), $"{finding.Id} relates to no place of the file");
            Require(finding.Message.Length > 0, $"{finding.Id} says nothing");
        }

        if (ReferenceYaml.Read(text.StartsWith('\uFEFF') ? text[1..] : text, out string reason) is null)
        {
            Require(findings.Length > 0, $"no finding, though it is not sound: {reason}");
        }
    }
}
