using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Which texts of a task go into the text index, and with what weight.</summary>
internal sealed class TextContent
{
    private readonly List<(int Slot, uint Weight)> _texts = [];
    private readonly int _tags = -1;

    public TextContent(TaskSchema schema)
    {
        foreach (FieldDefinition field in schema.Fields)
        {
            switch (field.Role)
            {
                case FieldRole.Title:
                    _texts.Add((field.Slot, TextFormat.TitleWeight));
                    break;
                case FieldRole.Description or FieldRole.Notes:
                    _texts.Add((field.Slot, TextFormat.RemarkWeight));
                    break;
                case FieldRole.Tags:
                    _tags = field.Slot;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The texts of a task but for its body.</summary>
    public IEnumerable<(string Text, uint Weight)> Of(TaskDocument task)
    {
        foreach ((int slot, uint weight) in _texts)
        {
            if (task.Texts[slot] is { Length: > 0 } text)
            {
                yield return (text, weight);
            }
        }

        foreach (string tag in _tags < 0 ? [] : task.Names[_tags])
        {
            yield return (tag, TextFormat.TagWeight);
        }
    }

    /// <summary>
    /// Names a text index by what it is made of: the texts, the bodies' hashes and lengths, and the code that makes terms of
    /// them. Never 0.
    /// </summary>
    public ulong Id(IReadOnlyList<TaskDocument> sortedTasks)
    {
        var hashes = new ulong[4 + sortedTasks.Count];
        hashes[0] = (ulong)sortedTasks.Count;
        hashes[1] = ((ulong)TextFormat.MajorVersion << 32) | TextFormat.TermsVersion;
        hashes[2] = XxHash64.Hash(typeof(TextContent).Module.ModuleVersionId.ToByteArray());
        hashes[3] = XxHash64.Hash(typeof(TextFormat).Module.ModuleVersionId.ToByteArray());
        var buffer = new ArrayBufferWriter<byte>(4096);
        for (int ordinal = 0; ordinal < sortedTasks.Count; ordinal++)
        {
            TaskDocument task = sortedTasks[ordinal];
            buffer.ResetWrittenCount();
            buffer.Write(MemoryMarshal.AsBytes<ulong>([task.BodyHash, (ulong)task.BodyLength]));
            foreach ((string text, uint weight) in Of(task))
            {
                buffer.Write(MemoryMarshal.AsBytes<int>([(int)weight, text.Length]));
                Encoding.UTF8.GetBytes(text, buffer);
            }

            hashes[4 + ordinal] = XxHash64.Hash(buffer.WrittenSpan);
        }

        ulong id = XxHash64.Hash(MemoryMarshal.AsBytes<ulong>(hashes));
        // 0 in an index means that there is no text index.
        return id == 0 ? 1 : id;
    }
}
