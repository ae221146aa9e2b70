using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2004: two task files have the same id; the first by path keeps it.</summary>
internal static class DuplicateId
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT2004",
        nameof(DuplicateId),
        "Two tasks have the same id",
        DiagnosticSeverity.Error);

    /// <summary>
    /// By index in <paramref name="documents"/>: whether its id belongs to one before it. A file that is rejected for
    /// another reason still has its id, so that putting it right brings no new finding.
    /// </summary>
    /// <param name="schema">Says whether case matters.</param>
    /// <param name="documents">By path.</param>
    /// <param name="findings">Takes one finding for each file after the first.</param>
    public static bool[] Check(TaskSchema schema, TaskDocument[] documents, List<Finding> findings)
    {
        var isDuplicate = new bool[documents.Length];
        var firsts = new Dictionary<string, TaskDocument>(
            documents.Length,
            schema.IgnoreIdCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (int i = 0; i < documents.Length; i++)
        {
            TaskDocument document = documents[i];
            if (document.Id.Length == 0 || firsts.TryAdd(document.Id, document))
            {
                continue;
            }

            isDuplicate[i] = true;
            TaskDocument first = firsts[document.Id];
            string spelling = first.Id == document.Id ? "" : $" as '{MessageText.Of(first.Id)}'";
            findings.Add(new Finding(
                Descriptor,
                document.Path,
                document.IdSpan,
                $"The id '{MessageText.Of(document.Id)}' is already taken{spelling} by {MessageText.OnOneLine(first.Path)}; give one of the two another id",
                MessageText.Of(document.Id),
                [new RelatedPlace(first.Path, first.IdSpan, $"'{MessageText.Of(first.Id)}' is taken here")]));
        }

        return isDuplicate;
    }
}
