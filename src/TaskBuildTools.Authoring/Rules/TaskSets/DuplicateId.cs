using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT2004: two task files have the same id; one finding for each file that does not keep its id.</summary>
internal static class DuplicateId
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT2004",
        nameof(DuplicateId),
        "Two tasks have the same id",
        DiagnosticSeverity.Error);

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        foreach ((TaskDocument document, TaskDocument owner, string reason) in context.Owners.Duplicates())
        {
            string spelling = owner.Id == document.Id ? "" : $" as '{MessageText.Of(owner.Id)}'";
            findings.Add(new Finding(
                Descriptor,
                document.Path,
                document.IdSpan,
                $"The id '{MessageText.Of(document.Id)}' is already taken{spelling} by {MessageText.OnOneLine(owner.Path)}, which keeps it "
                    + $"because {reason}; change one of the two ids",
                MessageText.Of(document.Id),
                [new RelatedPlace(owner.Path, owner.IdSpan, $"'{MessageText.Of(owner.Id)}' is taken here")]));
        }
    }
}
