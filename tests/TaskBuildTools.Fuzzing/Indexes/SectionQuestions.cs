using TaskBuildTools.Format;

namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>
/// Which questions read which sections of the seed. What is wrong within one section can change the answers of these alone, so
/// that no others need be asked.
/// </summary>
internal sealed class SectionQuestions
{
    private readonly Dictionary<(SectionKind Kind, int Field), List<Question>> _readers = [];

    private SectionQuestions()
    {
    }

    /// <summary>The right answer of each question.</summary>
    public Dictionary<Question, string> Answers { get; } = [];

    public static SectionQuestions OfSeed()
    {
        var map = new SectionQuestions();
        foreach (Question question in Questions.All)
        {
            using TaskIndex index = IndexFiles.Seed.Open();
            var asked = new HashSet<(SectionKind, int)>();
            index.Snapshot.Columns.File.OnSectionAsked = (kind, field) => asked.Add((kind, field));
            map.Answers.Add(question, question.AnswerOf(index));
            foreach ((SectionKind, int) section in asked)
            {
                if (!map._readers.TryGetValue(section, out List<Question>? readers))
                {
                    map._readers.Add(section, readers = []);
                }

                readers.Add(question);
            }
        }

        return map;
    }

    /// <summary>All questions for what is read when an index is opened.</summary>
    public IReadOnlyList<Question> Of(SectionKind kind, int field) => kind is SectionKind.Fields or SectionKind.Performance
        ? Questions.All
        : _readers.GetValueOrDefault((kind, field)) ?? [];
}
