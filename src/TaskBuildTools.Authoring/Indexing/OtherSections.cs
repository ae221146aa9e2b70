using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The keys that the schema does not know, and each task's values of them.</summary>
internal static class OtherSections
{
    public static void Write(IndexBuffer buffer, IReadOnlyList<TaskDocument> tasks)
    {
        var offsets = new int[tasks.Count + 1];
        var fields = new List<OtherField>();
        var keyNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            foreach (OtherField field in tasks[ordinal].Others)
            {
                fields.Add(field);
                keyNumbers.TryAdd(field.Key, 0);
            }

            offsets[ordinal + 1] = fields.Count;
        }

        string[] keys = [.. keyNumbers.Keys];
        Array.Sort(keys, Utf8Order.Instance);
        for (int key = 0; key < keys.Length; key++)
        {
            keyNumbers[keys[key]] = key;
        }

        buffer.Begin(SectionKind.OtherKeys);
        buffer.AppendUInt32(keys.Length);
        buffer.AppendStrings(keys.Length, keys, static (keys, key) => keys[key]);
        buffer.End();

        buffer.Begin(SectionKind.OtherValues);
        buffer.AppendUInt32(fields.Count);
        buffer.AppendUInt32(0);
        MemoryMarshal.Cast<int, uint>(offsets).CopyTo(buffer.Append<uint>(offsets.Length));
        buffer.AppendStrings(fields.Count, fields, static (fields, index) => fields[index].Value);
        buffer.End();

        buffer.Begin(SectionKind.OtherKeyOfValue);
        Span<uint> keyOfValue = buffer.Append<uint>(fields.Count);
        for (int i = 0; i < fields.Count; i++)
        {
            keyOfValue[i] = (uint)keyNumbers[fields[i].Key];
        }

        buffer.End();
    }
}
