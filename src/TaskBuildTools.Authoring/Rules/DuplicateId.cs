using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2004: two task files have the same id; <see cref="IdPrecedence"/> says which of them keeps it.</summary>
internal static class DuplicateId
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT2004",
        nameof(DuplicateId),
        "Two tasks have the same id",
        DiagnosticSeverity.Error);

    /// <summary>
    /// By index in <paramref name="documents"/>: whether another one keeps its id. A file that is rejected for another reason
    /// still has its id; one whose id was guessed has none.
    /// </summary>
    /// <param name="schema">Says whether case matters, and which statuses and folders mean that a task is over.</param>
    /// <param name="documents">By path.</param>
    /// <param name="findings">Takes one finding for each file that does not keep its id.</param>
    public static bool[] Check(TaskSchema schema, TaskDocument[] documents, List<Finding> findings)
    {
        var isDuplicate = new bool[documents.Length];
        var keepers = new Dictionary<string, int>(
            documents.Length,
            schema.IgnoreIdCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        IdPrecedence? precedence = null;
        for (int i = 0; i < documents.Length; i++)
        {
            TaskDocument document = documents[i];
            if (document.Id.Length == 0 || document.IsIdGuessed || keepers.TryAdd(document.Id, i))
            {
                continue;
            }

            int keeper = keepers[document.Id];
            bool isKept = (precedence ??= new IdPrecedence(schema)).Keeps(documents[keeper], document);
            isDuplicate[isKept ? i : keeper] = true;
            keepers[document.Id] = isKept ? keeper : i;
        }

        if (precedence is not null)
        {
            Report(documents, isDuplicate, keepers, precedence, findings);
        }

        return isDuplicate;
    }

    private static void Report(
        TaskDocument[] documents, bool[] isDuplicate, Dictionary<string, int> keepers, IdPrecedence precedence, List<Finding> findings)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            if (!isDuplicate[i])
            {
                continue;
            }

            TaskDocument document = documents[i];
            TaskDocument keeper = documents[keepers[document.Id]];
            string spelling = keeper.Id == document.Id ? "" : $" as '{MessageText.Of(keeper.Id)}'";
            findings.Add(new Finding(
                Descriptor,
                document.Path,
                document.IdSpan,
                $"The id '{MessageText.Of(document.Id)}' is already taken{spelling} by {MessageText.OnOneLine(keeper.Path)}, which keeps it "
                    + $"because {precedence.Reason(keeper, document)}; change one of the two ids",
                MessageText.Of(document.Id),
                [new RelatedPlace(keeper.Path, keeper.IdSpan, $"'{MessageText.Of(keeper.Id)}' is taken here")]));
        }
    }
}
