using TaskBuildTools.Format;

namespace TaskBuildTools.Filters;

/// <summary>Finds the field that the caller probably meant, for a message.</summary>
internal static class NearestField
{
    /// <summary>
    /// The one that is written alike but for case and separators; else the first one at the smallest distance, of a third of the
    /// letters at most; else the first one that has the name for one of its words, as <c>due_date</c> has <c>due</c>. Or null.
    /// </summary>
    public static string? Of(IReadOnlyList<string> fields, string wanted)
    {
        string folded = ValueSpelling.Fold(wanted);
        string? nearest = null;
        int best = Math.Max(1, folded.Length / 3) + 1;
        foreach (string field in fields)
        {
            int distance = field.Length > NearestId.MaxLength || folded.Length > NearestId.MaxLength || Math.Abs(field.Length - folded.Length) >= best
                ? int.MaxValue
                : NearestId.Distance(ValueSpelling.Fold(field), folded);
            if (distance < best && distance < folded.Length)
            {
                (nearest, best) = (field, distance);
            }
        }

        return nearest ?? fields.FirstOrDefault(field => ValueSpelling.Fold(field).Split('_').Contains(folded));
    }
}
