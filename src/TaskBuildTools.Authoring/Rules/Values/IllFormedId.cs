using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Values;

/// <summary>TBT2003: an id that does not match the schema, or that no schema allows.</summary>
internal static class IllFormedId
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2003", nameof(IllFormedId), "The id has a form that is not allowed", DiagnosticSeverity.Error);

    public static void Check(TaskValues task, List<Finding> findings)
    {
        if (task.Id.Length > 0 && Reason(task.Id, task.IdPattern) is { } reason)
        {
            string id = MessageText.Of(task.Id);
            findings.Add(new Finding(Descriptor, task.Path, task.Span(FieldRole.Id), $"The id '{id}' {reason}", id));
        }
    }

    // Without a pattern, any text without spaces is an id.
    private static string? Reason(string id, IdPattern? pattern)
    {
        if (id.Length > IdPattern.LengthLimit)
        {
            return $"is longer than {IdPattern.LengthLimit} characters";
        }

        if (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))
        {
            return "begins or ends with a space";
        }

        bool hasSpace = false;
        foreach (char c in id)
        {
            if (char.IsControl(c))
            {
                return "contains a control character";
            }

            if (IsInvisible(c))
            {
                return $"contains U+{(int)c:X4}, which does not show; remove it";
            }

            hasSpace |= char.IsWhiteSpace(c);
        }

        if (pattern is null)
        {
            return hasSpace ? "contains a space" : null;
        }

        return pattern.IsMatch(id) ? null : $"does not match the pattern '{pattern.Text}' of the schema";
    }

    // Two ids that look the same must be the same. The two joiners are left: some scripts are spelt with them.
    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format && c is not ('\u200C' or '\u200D');
}
