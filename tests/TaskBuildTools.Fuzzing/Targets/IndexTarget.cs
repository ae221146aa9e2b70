using TaskBuildTools.Fuzzing.Indexes;

namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>
/// A file of an index with right checksums and any contents: each question gets an answer or a documented refusal, and takes
/// no more memory than a small file may take.
/// </summary>
internal sealed class IndexTarget(string name, Func<IndexFiles, byte[]> pick, Func<byte[], IndexFiles> place, Question[] questions) : IFuzzTarget
{
    /// <summary>Bytes that all questions together may allocate about an input of at most <see cref="LongestInput"/>.</summary>
    public const long MostAllocated = 256L * 1024 * 1024;

    private const int LongestInput = 64 * 1024;

    /// <summary>How bytes are counted: of this thread, or of the process where nothing else runs in it.</summary>
    public static Func<long> Allocated { get; set; } = GC.GetAllocatedBytesForCurrentThread;

    public string Name { get; } = name;

    public IEnumerable<byte[]> Seeds => [pick(IndexFiles.Seed)];

    public static IndexTarget OfIndex() => new(
        "index",
        files => files.Index,
        content =>
        {
            Seals.SealIndex(content);
            return IndexFiles.Seed with { Index = content };
        },
        Questions.All);

    public static IndexTarget OfBodies() => new(
        "bodies",
        files => files.Bodies,
        content =>
        {
            Seals.SealBodies(content);
            return IndexFiles.Seed with { Bodies = content };
        },
        Questions.OfBodiesFile);

    public static IndexTarget OfText() => new(
        "text",
        files => files.Text,
        content =>
        {
            Seals.SealText(content);
            return IndexFiles.Seed with { Text = content };
        },
        Questions.OfTextFile);

    public void Run(byte[] input)
    {
        if (input.Length <= LongestInput)
        {
            Ask(place([.. input]), questions);
        }
    }

    /// <exception cref="HostileInputException">An answer was neither one nor a documented refusal, or took too much memory.</exception>
    public static void Ask(IndexFiles files, IReadOnlyCollection<Question> questions)
    {
        long before = Allocated();
        TaskIndex opened;
        try
        {
            opened = files.OpenGuarded();
        }
        catch (TaskIndexException exception) when (exception.Message.Length > 0)
        {
            return;
        }

        using (TaskIndex index = opened)
        {
            foreach (Question question in questions)
            {
                question.AnswerOf(index);
                long allocated = Allocated() - before;
                if (allocated > MostAllocated)
                {
                    throw new HostileInputException($"\"{question.Name}\": {allocated} bytes allocated so far");
                }
            }
        }
    }
}
