using System.Globalization;
using System.Text;

namespace TaskBuildTools.Tuning;

/// <summary>Recommendations as lines of <c>performance.yaml</c>. Keys and numbers only, so nothing needs quoting.</summary>
internal static class TuningYaml
{
    public static string Of(TuningReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Measured for {report.Time - report.Started:d\\.hh\\:mm\\:ss} until {report.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z.\n");
        foreach (TuningRecommendation kept in report.Recommendations.Where(recommendation => !recommendation.IsChange))
        {
            text.Append(CultureInfo.InvariantCulture, $"# {kept.Key} stays {kept.Current}: {kept.Evidence}\n");
        }

        string section = "";
        foreach (TuningRecommendation change in report.Recommendations.Where(recommendation => recommendation.IsChange))
        {
            string[] parts = change.Key.Split('.');
            if (parts[0] != section)
            {
                section = parts[0];
                text.Append(section).Append(":\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"  # was {change.Current}: {change.Evidence}\n  {parts[1]}: {change.Recommended}\n");
        }

        return text.ToString();
    }
}
