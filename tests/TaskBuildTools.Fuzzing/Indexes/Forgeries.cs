using System.Buffers.Binary;
using TaskBuildTools.Format;

namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>Every number of a file replaced by others, with right checksums.</summary>
internal static class Forgeries
{
    /// <summary>Asks about a share of all forgeries of the seed's index.</summary>
    /// <param name="part">Which: each <paramref name="parts"/>th from this one on.</param>
    /// <param name="parts">1 for all.</param>
    /// <returns>How many were asked about.</returns>
    /// <exception cref="HostileInputException">One got something else than an answer or a documented refusal.</exception>
    public static int OfIndex(int part, int parts)
    {
        byte[] seed = IndexFiles.Seed.Index;
        int tasks = BinaryPrimitives.ReadInt32LittleEndian(seed.AsSpan(24));
        SectionQuestions readers = SectionQuestions.OfSeed();
        var places = new List<(int At, IReadOnlyList<Question> Questions)>();
        int headEnd = IndexFormat.HeaderSize + Seals.Table(seed).Length * IndexFormat.SectionEntrySize;
        for (int at = 8; at < headEnd; at += 4)
        {
            places.Add((at, Questions.All));
        }

        foreach (SectionEntry entry in Seals.Table(seed))
        {
            for (int at = (int)entry.Offset; at + 4 <= (int)(entry.Offset + entry.Length); at += 4)
            {
                places.Add((at, readers.Of(entry.Kind, entry.Field)));
            }
        }

        int number = 0;
        int asked = 0;
        foreach ((int at, IReadOnlyList<Question> questions) in places)
        {
            uint old = BinaryPrimitives.ReadUInt32LittleEndian(seed.AsSpan(at));
            foreach (uint value in Values(old, tasks, at))
            {
                if (value == old || number++ % parts != part)
                {
                    continue;
                }

                byte[] content = [.. seed];
                BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(at), value);
                Seals.SealIndex(content);
                Try(IndexFiles.Seed with { Index = content }, questions, $"{value} at byte {at} of the index");
                asked++;
            }
        }

        return asked;
    }

    /// <summary>As <see cref="OfIndex"/>, for the bodies or the text index.</summary>
    public static int OfOther(bool isText, int part, int parts)
    {
        byte[] seed = isText ? IndexFiles.Seed.Text : IndexFiles.Seed.Bodies;
        int number = 0;
        int asked = 0;
        // Postings are bytes, so not only words are replaced.
        for (int at = 8; at + 4 <= seed.Length; at++)
        {
            uint old = BinaryPrimitives.ReadUInt32LittleEndian(seed.AsSpan(at));
            foreach (uint value in Values(old, 4, at))
            {
                if (value == old || number++ % parts != part)
                {
                    continue;
                }

                byte[] content = [.. seed];
                BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(at), value);
                if (isText)
                {
                    Seals.SealText(content);
                    Try(IndexFiles.Seed with { Text = content }, Questions.OfTextFile, $"{value} at byte {at} of the text index");
                }
                else
                {
                    Seals.SealBodies(content);
                    Try(IndexFiles.Seed with { Bodies = content }, Questions.OfBodiesFile, $"{value} at byte {at} of the bodies");
                }

                asked++;
            }
        }

        return asked;
    }

    // In the order of how much they are worth: a share of all takes from each kind.
    private static uint[] Values(uint old, int tasks, int at) =>
    [
        0, 1, uint.MaxValue, int.MaxValue, (uint)tasks, (uint)tasks - 1, (uint)tasks + 1, old + 1, old - 1, old ^ 0x8000_0000,
        old + 8, (uint)HashCode.Combine(at) | 1, 1u << (at % 32), 0x7FFF_FFF8, 64,
    ];

    private static void Try(IndexFiles files, IReadOnlyCollection<Question> questions, string what)
    {
        try
        {
            Targets.IndexTarget.Ask(files, questions);
        }
        catch (Exception exception)
        {
            throw new HostileInputException($"{what}: {exception.Message}", exception);
        }
    }
}
