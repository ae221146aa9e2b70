using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Content;

/// <summary>Words as unevenly common as those of a language, and names of tags, agents and people.</summary>
internal static class Vocabulary
{
    private const int Count = 20_000;

    private static readonly string[] Common =
    [
        "the", "to", "and", "of", "a", "in", "is", "for", "that", "with", "when", "on", "be", "it", "not", "from", "must", "an",
        "build", "file", "task", "test", "index", "as", "or", "error", "should", "by", "cache", "read", "are", "user", "add",
        "write", "no", "one", "change", "line", "value", "list", "check", "use", "page", "new", "report", "query", "after",
        "field", "name", "status", "than", "fix", "order", "time", "each", "open", "before", "API", "every", "folder", "date",
        "naïve", "café", "server", "client", "release", "schema", "record", "retry", "timeout", "token", "session", "upload",
    ];

    private static readonly string[] Onsets = ["b", "br", "c", "d", "f", "g", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t"];
    private static readonly string[] Rhymes = ["a", "an", "ar", "e", "en", "er", "i", "in", "ist", "o", "on", "or", "u", "ul", "und", "al"];

    private static readonly string[] TagNames =
    [
        "performance", "caching", "docs", "ci", "api", "ui", "security", "testing", "refactoring", "build", "parser", "search",
        "release", "infrastructure", "cli", "database", "logging", "monitoring", "accessibility", "quality-assurance",
    ];

    private static readonly string[] AgentNames = ["codeforge", "scribe", "ada", "bo", "tester", "planner", "reviewer", "operator"];
    private static readonly string[] PersonNames = ["ada", "bo", "carmen", "dmitri", "esi", "farid", "grace", "hana"];

    private static readonly string[] Words = MakeWords();
    private static readonly ZipfTable Frequencies = new(Count, 1);

    /// <summary>The word of a rank; 0 is the commonest.</summary>
    public static string Word(int rank) => Words[rank];

    public static string Next(ref SplitMix64 random) => Words[Frequencies.Next(ref random)];

    public static string Tag(int rank) => rank < TagNames.Length ? TagNames[rank] : Numbered("area-", rank);

    public static string Agent(int rank) => rank < AgentNames.Length ? AgentNames[rank] : Numbered("agent-", rank);

    public static string Person(ref SplitMix64 random) => PersonNames[random.Next(PersonNames.Length)];

    private static string Numbered(string prefix, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{number}");

    private static string[] MakeWords()
    {
        string[] words = new string[Count];
        Common.CopyTo(words, 0);
        for (int rank = Common.Length; rank < Count; rank++)
        {
            // All syllable pairs and triples, in an order that mixes them. The factor is odd, so no word comes twice.
            int number = (rank * 40_503) & 0xFFFF;
            words[rank] = Onsets[number & 15] + Rhymes[(number >> 4) & 15] + Onsets[(number >> 8) & 15] + Rhymes[number >> 12];
        }

        return words;
    }
}
