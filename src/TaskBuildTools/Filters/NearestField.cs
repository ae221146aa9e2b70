using TaskBuildTools.Format;

namespace TaskBuildTools.Filters;

/// <summary>Finds the field that the caller probably meant, for a message.</summary>
internal static class NearestField
{
    /// <summary>
    /// The one that is nearest, case and separators aside; else the first one that has the name for one of its words, as
    /// <c>due_date</c> has <c>due</c>. Or null.
    /// </summary>
    public static string? Of(IReadOnlyList<string> fields, string wanted)
    {
        string folded = ValueSpelling.Fold(wanted);
        string? nearest = NearestName.Find(fields.Select(ValueSpelling.Fold), folded);
        return fields.FirstOrDefault(field => ValueSpelling.Fold(field) == nearest)
            ?? fields.FirstOrDefault(field => ValueSpelling.Fold(field).Split('_').Contains(folded));
    }
}
