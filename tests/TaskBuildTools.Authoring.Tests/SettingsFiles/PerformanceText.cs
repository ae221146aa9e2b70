using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.SettingsFiles;

/// <summary>Reads performance settings that a test writes as text.</summary>
internal static class PerformanceText
{
    /// <summary>Key and value of a text that must have nothing wrong.</summary>
    public static (int Key, long Value)[] Read(string text)
    {
        FindingsOf(text).Select(finding => finding.Message).ShouldBeEmpty();
        return ValuesOf(text);
    }

    public static (int Key, long Value)[] ValuesOf(string text) =>
        [.. PerformanceReader.Read("performance.yaml", Encoding.UTF8.GetBytes(text)).Values.Select(value => ((int)value.Key, value.Value))];

    public static Finding[] FindingsOf(string text) =>
        PerformanceReader.Read("performance.yaml", Encoding.UTF8.GetBytes(text)).Findings;
}
