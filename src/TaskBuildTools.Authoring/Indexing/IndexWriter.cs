using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Writes <c>tasks.tbx</c> as docs/index-format.md describes it. The bytes depend on the arguments alone.
/// </summary>
internal static class IndexWriter
{
    /// <summary>Raised when the builder puts other things into the same format, so that old caches are not trusted.</summary>
    public const int BuilderVersion = 3;

    /// <param name="schema">Names and orders fields, statuses and priorities.</param>
    /// <param name="sortedTasks">In the UTF-8 byte order of their ids, which are unique.</param>
    /// <param name="graph">Of these tasks.</param>
    /// <param name="counts">What was left out.</param>
    /// <param name="bodiesContentId">What <see cref="BodiesWriter"/> gave, or 0 without bodies.</param>
    /// <param name="textContentId">What <see cref="TextContent"/> gave, or 0 without a text index.</param>
    /// <param name="performance">What <c>performance.yaml</c> says, by key; none for the defaults.</param>
    /// <exception cref="IndexLimitException">The index would be larger than 2 GiB.</exception>
    public static byte[] Write(
        TaskSchema schema,
        IReadOnlyList<TaskDocument> sortedTasks,
        DependencyGraph graph,
        IndexCounts counts,
        ulong bodiesContentId,
        ulong textContentId = 0,
        IReadOnlyList<PerformanceValue>? performance = null)
    {
        using IndexBuffer buffer = Fill(new IndexContent(schema, sortedTasks, graph, counts), bodiesContentId, textContentId, performance ?? []);
        return buffer.Finish(sortedTasks.Count).ToArray();
    }

    /// <inheritdoc cref="Write(TaskSchema, IReadOnlyList{TaskDocument}, DependencyGraph, IndexCounts, ulong, ulong, IReadOnlyList{PerformanceValue})"/>
    public static void Write(
        Stream output,
        TaskSchema schema,
        IReadOnlyList<TaskDocument> sortedTasks,
        DependencyGraph graph,
        IndexCounts counts,
        ulong bodiesContentId,
        ulong textContentId = 0,
        IReadOnlyList<PerformanceValue>? performance = null)
    {
        using IndexBuffer buffer = Fill(new IndexContent(schema, sortedTasks, graph, counts), bodiesContentId, textContentId, performance ?? []);
        output.Write(buffer.Finish(sortedTasks.Count).Span);
    }

    /// <summary>The same in pooled memory: <see cref="IndexBuffer.Finish"/> gives the bytes.</summary>
    /// <param name="content">What to write.</param>
    /// <param name="bodiesContentId">What <see cref="BodiesWriter"/> gave, or 0 without bodies.</param>
    /// <param name="textContentId">What <see cref="TextContent"/> gave, or 0 without a text index.</param>
    /// <param name="performance">What <c>performance.yaml</c> says, by key; none for the defaults.</param>
    /// <exception cref="IndexLimitException">The index would be larger than 2 GiB.</exception>
    public static IndexBuffer Fill(
        IndexContent content, ulong bodiesContentId, ulong textContentId, IReadOnlyList<PerformanceValue> performance)
    {
        TaskSchema schema = content.Schema;
        IReadOnlyList<TaskDocument> tasks = content.Tasks;
        NameTable[] names = content.Names;
        PairSums[] pairs = content.Pairs;
        var buffer = new IndexBuffer(CountSections(schema, names.Length) + pairs.Length, ExpectedLength(tasks));
        try
        {
            // The order of the sections is that of their kinds, then of their fields.
            var general = new GeneralSections(buffer, schema, tasks);
            general.WriteMeta(content.Counts, bodiesContentId);
            general.WriteFields();
            general.WriteTotals(content.Sums.Total);
            general.WritePaths();
            general.WriteChecklist();
            general.WritePerformance(performance);
            general.WriteRecordHashes(content.RecordHashes);
            general.WriteTextIndex(textContentId);
            PairSections.Write(buffer, table => schema.Fields.IndexOf(table.Field), pairs);
            var spellings = new SpellingSections(buffer, schema);
            spellings.WriteKeys();
            general.WriteTexts();
            var nameSections = new NameSections(buffer, schema, tasks.Count, names, content.Sums);
            nameSections.Write();
            general.WriteDates();
            general.WriteNumbers();
            DerivedTables derived = content.Derived;
            SortSections.Write(buffer, schema, derived.Orders);
            spellings.WriteValues();
            OtherSections.Write(buffer, tasks);
            new GraphSections(buffer, tasks, content.Graph, derived).Write();
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Says afterwards which bodies belong to an index, so that it can be filled while they are still being written.</summary>
    public static void SetBodies(IndexBuffer index, ulong bodiesContentId) =>
        index.Overwrite(SectionKind.Meta, GeneralSections.BodiesContentIdOffset, bodiesContentId);

    private static int CountSections(TaskSchema schema, int nameFields) =>
        8 + schema.TextCount + nameFields * 4 + 1 + schema.DateCount + schema.NumberCount + SortSections.CountOf(schema) + SpellingSections.CountOf(schema) + 3 + 10;

    private static int ExpectedLength(IReadOnlyList<TaskDocument> tasks)
    {
        long length = 16_384;
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            length += 328 + tasks[ordinal].Path.Length;
            foreach (string? text in tasks[ordinal].Texts)
            {
                length += text?.Length ?? 0;
            }
        }

        return (int)Math.Min(length + length / 8, IndexFormat.MaxSectionLength);
    }
}
