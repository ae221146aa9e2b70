using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The sections of fields of names: values, codes, postings, sums, and what each status means.</summary>
internal sealed class NameSections(IndexBuffer buffer, TaskSchema schema, int taskCount, NameTable[] tables, TaskSums sums)
{
    public void Write()
    {
        foreach (NameTable table in tables)
        {
            WriteDictionary(table);
        }

        foreach (NameTable table in tables)
        {
            WriteCodes(table);
        }

        foreach (NameTable table in tables)
        {
            WritePostings(table);
        }

        for (int i = 0; i < tables.Length; i++)
        {
            WriteTotals(tables[i], sums.ByField[i]);
        }

        WriteMeanings();
    }

    private int NumberOf(NameTable table) => schema.Fields.IndexOf(table.Field);

    private void WriteDictionary(NameTable table)
    {
        buffer.Begin(SectionKind.NameDictionary, NumberOf(table));
        buffer.AppendUInt32(table.Values.Length);
        buffer.AppendStrings(table.Values.Length, table, static (table, code) => table.Values[code]);
        buffer.End();
    }

    private void WriteCodes(NameTable table)
    {
        buffer.Begin(SectionKind.NameCodes, NumberOf(table));
        if (table.Field.Kind == TaskFieldKind.NameList)
        {
            MemoryMarshal.Cast<int, uint>(table.Offsets).CopyTo(buffer.Append<uint>(table.Offsets.Length));
            MemoryMarshal.Cast<int, uint>(table.Codes).CopyTo(buffer.Append<uint>(table.Codes.Length));
        }
        else
        {
            Span<uint> codes = buffer.Append<uint>(taskCount);
            for (int ordinal = 0; ordinal < taskCount; ordinal++)
            {
                codes[ordinal] = table[ordinal] is [int code] ? (uint)code + 1 : 0;
            }
        }

        buffer.End();
    }

    /// <summary>An entry per value and one for "any", then their lists or bitmaps, each at a multiple of 8.</summary>
    private void WritePostings(NameTable table)
    {
        int any = table.Values.Length;
        int[] counts = CountTasks(table);
        int words = IndexFormat.WordCount(taskCount);
        var offsets = new int[any + 1];
        long end = (any + 1L) * PostingEntry.Size;
        for (int value = 0; value <= any; value++)
        {
            offsets[value] = (int)Math.Min(end, int.MaxValue);
            end += PostingEntry.PrefersBitmap(counts[value], taskCount)
                ? words * 8L
                : (counts[value] + 1L) / 2 * 8;
        }

        buffer.Begin(SectionKind.NamePostings, NumberOf(table));
        Span<byte> section = buffer.Append<byte>(end);
        section.Clear();
        Span<PostingEntry> entries = MemoryMarshal.Cast<byte, PostingEntry>(section)[..(any + 1)];
        for (int value = 0; value <= any; value++)
        {
            entries[value] = new PostingEntry(PostingEntry.PrefersBitmap(counts[value], taskCount), counts[value], offsets[value]);
        }

        var written = new int[any + 1];
        for (int ordinal = 0; ordinal < taskCount; ordinal++)
        {
            ReadOnlySpan<int> codes = table[ordinal];
            for (int i = 0; i < codes.Length; i++)
            {
                if (!codes[..i].Contains(codes[i]))
                {
                    Add(section, entries, codes[i], written[codes[i]]++, ordinal);
                }
            }

            if (codes.Length > 0)
            {
                Add(section, entries, any, written[any]++, ordinal);
            }
        }

        buffer.End();
    }

    private static void Add(Span<byte> section, Span<PostingEntry> entries, int value, int place, int ordinal)
    {
        Span<byte> list = section[(int)entries[value].Offset..];
        if (entries[value].Form == 0)
        {
            MemoryMarshal.Cast<byte, uint>(list)[place] = (uint)ordinal;
        }
        else
        {
            MemoryMarshal.Cast<byte, ulong>(list)[ordinal >> 6] |= 1UL << (ordinal & 63);
        }
    }

    private int[] CountTasks(NameTable table)
    {
        var counts = new int[table.Values.Length + 1];
        for (int ordinal = 0; ordinal < taskCount; ordinal++)
        {
            ReadOnlySpan<int> codes = table[ordinal];
            for (int i = 0; i < codes.Length; i++)
            {
                if (!codes[..i].Contains(codes[i]))
                {
                    counts[codes[i]]++;
                }
            }

            if (codes.Length > 0)
            {
                counts[^1]++;
            }
        }

        return counts;
    }

    private void WriteTotals(NameTable table, StoredTotals[] totals)
    {
        buffer.Begin(SectionKind.NameTotals, NumberOf(table));
        totals.CopyTo(buffer.Append<StoredTotals>(totals.Length));
        buffer.End();
    }

    private void WriteMeanings()
    {
        NameTable table = Array.Find(tables, table => table.Field.Role == FieldRole.Status)!;
        buffer.Begin(SectionKind.StatusMeanings, NumberOf(table));
        foreach (string value in table.Values)
        {
            StatusMeaning meaning = StatusMeaning.None;
            foreach (StatusDefinition status in schema.Statuses)
            {
                if (status.Name == value)
                {
                    meaning = status.Meaning;
                    break;
                }
            }

            buffer.Append(1)[0] = (byte)meaning;
        }

        buffer.End();
    }
}
