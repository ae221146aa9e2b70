namespace TaskBuildTools.Telemetry;

/// <summary>A curve in one line of text.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>From the lowest value to the highest; a space where there is none. More values than the width are averaged.</summary>
    public static string Of(IReadOnlyList<double?> values, int width)
    {
        int columns = Math.Min(width, values.Count);
        double?[] averages = new double?[columns];
        for (int column = 0; column < columns; column++)
        {
            int from = (int)((long)column * values.Count / columns);
            int to = (int)((long)(column + 1) * values.Count / columns);
            averages[column] = values.Skip(from).Take(to - from).Average();
        }

        double? lowest = averages.Min();
        double? highest = averages.Max();
        return string.Create(columns, (averages, lowest, highest), static (line, state) =>
        {
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = state.averages[i] is { } value ? Bar(value, state.lowest!.Value, state.highest!.Value) : ' ';
            }
        });
    }

    private static char Bar(double value, double lowest, double highest) =>
        Bars[highest > lowest ? (int)Math.Round((value - lowest) / (highest - lowest) * (Bars.Length - 1)) : 0];
}
