using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>
/// A <see cref="TaskDocument"/> as bytes, without its path, which the cache's table holds. Absent values cost a byte.
/// </summary>
internal static class DocumentSerializer
{
    private const byte Rejected = 1;
    private const byte IdGuessed = 2;

    public static void Write(ByteWriter writer, TaskDocument document)
    {
        writer.Byte((byte)((document.IsRejected ? Rejected : 0) | (document.IsIdGuessed ? IdGuessed : 0)));
        writer.Text(document.Id);
        writer.Count(document.Texts.Length);
        foreach (string? text in document.Texts)
        {
            writer.Text(text);
        }

        writer.Count(document.Names.Length);
        foreach (string[] names in document.Names)
        {
            writer.Count(names.Length);
            foreach (string name in names)
            {
                writer.Text(name);
            }
        }

        writer.Count(document.Dates.Length);
        foreach (TaskDate date in document.Dates)
        {
            writer.Byte(date.IsAbsent ? (byte)0 : (byte)1);
            if (date.IsAbsent)
            {
                continue;
            }

            writer.Int64(date.Ticks);
            writer.Count(date.Zone - short.MinValue);
        }

        writer.Count(document.Numbers.Length);
        foreach (long? number in document.Numbers)
        {
            writer.Byte(number is null ? (byte)0 : (byte)1);
            if (number is { } value)
            {
                writer.Int64(value);
            }
        }

        writer.Count(document.Dependencies.Length);
        foreach (Dependency dependency in document.Dependencies)
        {
            writer.Text(dependency.Id);
            FindingSerializer.WriteSpan(writer, dependency.Span);
            writer.Byte(dependency.IsTruncated ? (byte)1 : (byte)0);
        }

        writer.Count(document.Others.Length);
        foreach (OtherField other in document.Others)
        {
            writer.Text(other.Key);
            writer.Text(other.Value);
        }

        writer.Count(document.Synonyms.Length);
        foreach (SynonymUse use in document.Synonyms)
        {
            writer.Text(use.Key);
            FindingSerializer.WriteSpan(writer, use.Span);
            writer.Byte(use.HasAnother ? (byte)1 : (byte)0);
        }

        FindingSerializer.WriteSpan(writer, document.IdSpan);
        writer.Count(document.ChecklistTotal);
        writer.Count(document.ChecklistDone);
        writer.Count(document.BodyOffset);
        writer.Count(document.BodyLength);
        writer.UInt64(document.BodyHash);
        writer.Count(document.Findings.Length);
        foreach (Finding finding in document.Findings)
        {
            FindingSerializer.Write(writer, finding, document.Path);
        }
    }

    /// <param name="path">Of the task file.</param>
    /// <param name="bytes">One document, from its first byte.</param>
    /// <param name="strings">For names.</param>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> makes.</exception>
    public static TaskDocument Read(string path, ReadOnlySpan<byte> bytes, StringPool strings)
    {
        ByteReader reader = new(bytes);
        byte flags = reader.Byte();
        string id = reader.RequiredText();
        string?[] texts = new string?[reader.ItemCount()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        string[][] names = new string[reader.ItemCount()][];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = ReadNames(ref reader, strings);
        }

        TaskDate[] dates = new TaskDate[reader.ItemCount()];
        for (int i = 0; i < dates.Length; i++)
        {
            dates[i] = reader.Byte() == 0
                ? TaskDate.None
                : new TaskDate(reader.Int64(), (short)(reader.Count() + short.MinValue));
        }

        long?[] numbers = new long?[reader.ItemCount()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.Byte() == 0 ? null : reader.Int64();
        }

        Dependency[] dependencies = NewArray<Dependency>(reader.ItemCount());
        for (int i = 0; i < dependencies.Length; i++)
        {
            dependencies[i] = new Dependency(reader.RequiredText(), FindingSerializer.ReadSpan(ref reader), reader.Byte() != 0);
        }

        OtherField[] others = NewArray<OtherField>(reader.ItemCount());
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = new OtherField(reader.RequiredText(strings), reader.RequiredText());
        }

        SynonymUse[] synonyms = NewArray<SynonymUse>(reader.ItemCount());
        for (int i = 0; i < synonyms.Length; i++)
        {
            synonyms[i] = new SynonymUse(reader.RequiredText(strings), FindingSerializer.ReadSpan(ref reader), reader.Byte() != 0);
        }

        SourceSpan idSpan = FindingSerializer.ReadSpan(ref reader);
        int total = reader.Count();
        int done = reader.Count();
        int bodyOffset = reader.Count();
        int bodyLength = reader.Count();
        ulong bodyHash = reader.UInt64();
        Finding[] findings = NewArray<Finding>(reader.ItemCount());
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = FindingSerializer.Read(ref reader, path);
        }

        return new TaskDocument
        {
            Path = path,
            IsRejected = (flags & Rejected) != 0,
            Id = id,
            IsIdGuessed = (flags & IdGuessed) != 0,
            Texts = texts,
            Names = names,
            Dates = dates,
            Numbers = numbers,
            Dependencies = dependencies,
            Others = others,
            Synonyms = synonyms,
            IdSpan = idSpan,
            ChecklistTotal = total,
            ChecklistDone = done,
            BodyOffset = bodyOffset,
            BodyLength = bodyLength,
            BodyHash = bodyHash,
            Findings = findings,
        };
    }

    private static string[] ReadNames(ref ByteReader reader, StringPool strings)
    {
        int count = reader.ItemCount();
        if (count == 1)
        {
            return strings.Single(reader.RequiredText(strings));
        }

        string[] names = NewArray<string>(count);
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.RequiredText(strings);
        }

        return names;
    }

    private static T[] NewArray<T>(int length) => length == 0 ? [] : new T[length];
}
