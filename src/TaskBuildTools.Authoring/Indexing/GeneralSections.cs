using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The sections with one value per task, and those about the index as a whole.</summary>
internal sealed class GeneralSections(IndexBuffer buffer, TaskSchema schema, IReadOnlyList<TaskDocument> tasks)
{
    /// <summary>Where the section <see cref="SectionKind.Meta"/> says which bodies belong to the index.</summary>
    public const int BodiesContentIdOffset = 8;

    public void WriteMeta(IndexCounts counts, ulong bodiesContentId)
    {
        buffer.Begin(SectionKind.Meta);
        buffer.AppendUInt32(counts.Rejected);
        buffer.AppendUInt32(counts.Excluded);
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.Append(sizeof(ulong)), bodiesContentId);
        buffer.AppendUInt32(IndexWriter.BuilderVersion);
        byte[] preset = Encoding.UTF8.GetBytes(schema.Preset);
        buffer.AppendUInt32(preset.Length);
        preset.CopyTo(buffer.Append(preset.Length));
        buffer.End();
    }

    public void WriteFields()
    {
        buffer.Begin(SectionKind.Fields);
        buffer.AppendUInt32(schema.Fields.Length);
        foreach (FieldDefinition field in schema.Fields)
        {
            Span<byte> row = buffer.Append(4);
            row[0] = (byte)field.Kind;
            row[1] = (byte)field.Role;
            row[2] = 0;
            row[3] = 0;
        }

        buffer.AppendStrings(schema.Fields.Length, schema, static (schema, number) => schema.Fields[number].Name);
        buffer.End();
    }

    public void WriteTotals(StoredTotals total)
    {
        buffer.Begin(SectionKind.Totals);
        buffer.Append<StoredTotals>(1)[0] = total;
        buffer.End();
    }

    public void WritePaths()
    {
        buffer.Begin(SectionKind.Path);
        buffer.AppendStrings(tasks.Count, tasks, static (tasks, ordinal) => tasks[ordinal].Path);
        buffer.End();
    }

    public void WriteChecklist()
    {
        buffer.Begin(SectionKind.Checklist);
        Span<uint> numbers = buffer.Append<uint>(tasks.Count * 2L);
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            numbers[ordinal * 2] = (uint)tasks[ordinal].ChecklistDone;
            numbers[ordinal * 2 + 1] = (uint)tasks[ordinal].ChecklistTotal;
        }

        buffer.End();
    }

    public void WriteRecordHashes(ReadOnlySpan<ulong> hashes)
    {
        buffer.Begin(SectionKind.RecordHashes);
        hashes.CopyTo(buffer.Append<ulong>(hashes.Length));
        buffer.End();
    }

    public void WritePerformance(IReadOnlyList<PerformanceValue> values)
    {
        buffer.Begin(SectionKind.Performance);
        buffer.AppendUInt32(values.Count);
        buffer.AppendUInt32(0);
        Span<PerformanceValue> rows = buffer.Append<PerformanceValue>((long)values.Count);
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = values[i];
        }

        buffer.End();
    }

    public void WriteTextIndex(ulong contentId)
    {
        buffer.Begin(SectionKind.TextIndex);
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.Append(sizeof(ulong)), contentId);
        buffer.End();
    }

    public void WriteTexts()
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            FieldDefinition field = schema.Fields[number];
            if (field.Kind != TaskFieldKind.Text)
            {
                continue;
            }

            buffer.Begin(SectionKind.Text, number);
            buffer.AppendStrings(tasks.Count, (tasks, field.Slot), static (source, ordinal) => source.tasks[ordinal].Texts[source.Slot]);
            if (field.Role == FieldRole.Id)
            {
                RequireAscendingIds();
            }

            buffer.End();
        }
    }

    public void WriteDates()
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            FieldDefinition field = schema.Fields[number];
            if (field.Kind != TaskFieldKind.Date)
            {
                continue;
            }

            buffer.Begin(SectionKind.Date, number);
            Span<byte> column = buffer.Append<byte>(tasks.Count * 10L);
            Span<long> ticks = MemoryMarshal.Cast<byte, long>(column[..(tasks.Count * 8)]);
            Span<short> zones = MemoryMarshal.Cast<byte, short>(column[(tasks.Count * 8)..]);
            for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
            {
                TaskDate date = tasks[ordinal].Dates[field.Slot];
                ticks[ordinal] = date.IsAbsent ? IndexFormat.AbsentValue : date.UtcTicks;
                zones[ordinal] = date.Zone;
            }

            buffer.End();
        }
    }

    public void WriteNumbers()
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            FieldDefinition field = schema.Fields[number];
            if (field.Kind != TaskFieldKind.Number)
            {
                continue;
            }

            buffer.Begin(SectionKind.Number, number);
            Span<long> values = buffer.Append<long>(tasks.Count);
            for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
            {
                values[ordinal] = tasks[ordinal].Numbers[field.Slot] ?? IndexFormat.AbsentValue;
            }

            buffer.End();
        }
    }

    private void RequireAscendingIds()
    {
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            ReadOnlySpan<byte> id = buffer.StringAt(0, tasks.Count, ordinal);
            if (id.IsEmpty || (ordinal > 0 && buffer.StringAt(0, tasks.Count, ordinal - 1).SequenceCompareTo(id) >= 0))
            {
                throw new ArgumentException($"The tasks are not in the order of unique ids at \"{tasks[ordinal].Id}\".", nameof(tasks));
            }
        }
    }
}
