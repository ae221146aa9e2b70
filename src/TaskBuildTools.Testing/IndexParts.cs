using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Testing;

/// <summary>
/// The three files of an index in memory. Each record becomes the bytes of a task file, and these go through the reader, the rules and the
/// writers of a build, so there is nothing that could differ from one.
/// </summary>
/// <param name="Index">What a build writes to <c>tasks.tbx</c>.</param>
/// <param name="Bodies">What a build writes to <c>tasks.bodies</c>.</param>
/// <param name="Text">What a build writes to <c>tasks.text</c>.</param>
/// <param name="Diagnostics">What a build reports.</param>
internal sealed record IndexParts(byte[] Index, byte[] Bodies, byte[] Text, ImmutableArray<TaskDiagnostic> Diagnostics)
{
    public static IndexParts Of(IEnumerable<TaskRecord> records, TestBacklogOptions options)
    {
        (TaskSchema schema, IEnumerable<Finding> findings) = SchemaOf(options.Schema);
        Dictionary<string, byte[]> files = FilesOf(schema, records, options);
        TaskDocumentReader reader = new(schema);
        TaskDocument[] documents = [.. files.Select(file => reader.ReadContent(file.Key, file.Value))];
        CheckedTaskSet set = RuleSet.CheckTaskSet(schema, documents);
        SeverityPolicy policy = new("", schema.Severities, EditorConfigSeverities.None, BuildSeverities.Default);
        FindingReport report = FindingReport.Create(
            [.. findings, .. documents.SelectMany(static document => document.Findings), .. set.Findings], policy, Baseline.Empty);

        using MemoryStream bodies = new();
        BodiesResult bodiesResult = BodiesWriter.Write(bodies, set.Accepted, null, BodyOf);
        ulong textId = new TextContent(schema).Id(set.Accepted);
        using MemoryStream text = new();
        TextIndexWriter.Write(text, schema, set.Accepted, textId, ordinal => BodyOf(set.Accepted[ordinal]), static () => new MemoryStream());
        IndexContent content = new(schema, set.Accepted, set.Graph, new IndexCounts(set.Rejected.Length, 0));
        using IndexBuffer index = IndexWriter.Fill(content, bodiesResult.ContentId, textId, []);
        return new IndexParts(
            index.Finish(set.Accepted.Length).ToArray(), bodies.ToArray(), text.ToArray(), DiagnosticList.Of(report.Reported));

        ReadOnlyMemory<byte> BodyOf(TaskDocument document) => files[document.Path].AsMemory(document.BodyOffset, document.BodyLength);
    }

    private static (TaskSchema Schema, IEnumerable<Finding> Findings) SchemaOf(string text) =>
        Presets.Find(text) is { } preset ? (preset, []) : SchemaReader.Read(SchemaSource.DefaultFileName, Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, byte[]> FilesOf(TaskSchema schema, IEnumerable<TaskRecord> records, TestBacklogOptions options)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (TaskRecord record in records)
        {
            byte[] content = RecordText.Write(schema, record, options.Bodies.GetValueOrDefault(record.Id));
            string path = record.Path.Length > 0 ? record.Path : $"tasks/{record.Id}.md";
            for (int number = 2; !files.TryAdd(path, content); number++)
            {
                if (record.Path.Length > 0)
                {
                    throw new ArgumentException($"Two tasks have the path '{path}'. Give one of them another path, or none.", nameof(records));
                }

                // An id that is used twice is a finding, which names two files.
                path = $"tasks/{record.Id}-{number}.md";
            }
        }

        return files;
    }
}
