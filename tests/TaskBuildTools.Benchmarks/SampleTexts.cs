using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Benchmarks;

/// <summary>Tasks with bodies of some 2 KB, whose words are as unevenly common as those of a language (Zipf's law).</summary>
internal sealed class SampleTexts
{
    private const int Vocabulary = 30_000;

    private readonly Random _random = new(5);
    private readonly double[] _sums = new double[Vocabulary];

    public SampleTexts(int count)
    {
        double sum = 0;
        for (int rank = 0; rank < Vocabulary; rank++)
        {
            _sums[rank] = sum += 1.0 / (rank + 2);
        }

        TaskSchema schema = Presets.Default;
        int idSlot = schema[FieldRole.Id].Slot;
        int titleSlot = schema[FieldRole.Title].Slot;
        Bodies = new byte[count][];
        Titles = new string[count];
        Tasks = new TaskDocument[count];
        for (int number = 0; number < count; number++)
        {
            Bodies[number] = Encoding.UTF8.GetBytes(Words(320));
            Titles[number] = Words(6);
            var texts = new string?[schema.TextCount];
            texts[idSlot] = $"task-{number:D7}";
            texts[titleSlot] = Titles[number];
            var names = new string[schema.NameCount][];
            Array.Fill(names, []);
            var dates = new TaskDate[schema.DateCount];
            Array.Fill(dates, TaskDate.None);
            Tasks[number] = new TaskDocument
            {
                Path = $"tasks/{number}.md",
                Id = texts[idSlot]!,
                Texts = texts,
                Names = names,
                Dates = dates,
                Numbers = new long?[schema.NumberCount],
                BodyLength = Bodies[number].Length,
                BodyHash = BitConverter.ToUInt64(SHA256.HashData(Bodies[number])),
            };
        }
    }

    /// <summary>In the order of their ids.</summary>
    public TaskDocument[] Tasks { get; }

    public string[] Titles { get; }

    public byte[][] Bodies { get; }

    /// <summary>The word of a rank: 0 is the commonest.</summary>
    public static string Word(int rank)
    {
        const string Letters = "etaoinsrhldcumfp";
        var word = new StringBuilder();
        for (uint rest = (uint)rank * 2_654_435_761 % 16_777_213; rest > 0 || word.Length < 3; rest /= 16)
        {
            word.Append(Letters[(int)(rest % 16)]);
        }

        return word.ToString();
    }

    private string Words(int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            int rank = Array.BinarySearch(_sums, _random.NextDouble() * _sums[^1]);
            text.Append(i == 0 ? "" : i % 12 == 0 ? ".\n" : " ").Append(Word(Math.Min(rank < 0 ? ~rank : rank, Vocabulary - 1)));
        }

        return text.ToString();
    }
}
