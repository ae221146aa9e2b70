using System.Globalization;

namespace TaskBuildTools.Format;

/// <summary>Counts as a sentence has them: <c>1 file</c>, <c>2 files</c>.</summary>
internal static class CountText
{
    /// <summary>The number and its noun.</summary>
    /// <param name="count">How many.</param>
    /// <param name="singular">The noun for one.</param>
    /// <param name="plural">The noun for all other numbers; null adds an <c>s</c>.</param>
    public static string Of(long count, string singular, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? singular : plural ?? singular + "s")}");
}
