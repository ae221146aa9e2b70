using System.Globalization;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Writes numbers that are held in thousandths.</summary>
internal static class NumberForm
{
    /// <summary>Such as <c>8</c>, <c>2.5</c> and <c>-0.125</c>.</summary>
    public static string Write(long thousandths) => (thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
}
