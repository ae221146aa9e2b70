namespace TaskBuildTools.Settings;

/// <summary>A key of <c>performance.yaml</c> and the option that it sets.</summary>
/// <param name="Number">Part of the index format; from 1.</param>
/// <param name="Section">The key that it stands under.</param>
/// <param name="Name">The key itself.</param>
/// <param name="Minimum">The smallest value; 0 for a switch.</param>
/// <param name="Maximum">The largest value; 1 for a switch.</param>
/// <param name="IsFlag">Whether it is true or false.</param>
/// <param name="Set">Sets the option to a value between the two.</param>
internal sealed record PerformanceKey(
    ushort Number, string Section, string Name, int Minimum, int Maximum, bool IsFlag, Action<PerformanceOptions, int> Set)
{
    public string FullName => $"{Section}.{Name}";
}
