using System.Globalization;

namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>Numbers with three digits that count, in the unit that suits them.</summary>
internal static class Quantity
{
    private static readonly (double Size, string Name)[] Times = [(1, "ns"), (1e3, "µs"), (1e6, "ms"), (1e9, "s")];
    private static readonly (double Size, string Name)[] Bytes = [(1, "B"), (1e3, "kB"), (1e6, "MB"), (1e9, "GB")];

    public static string Text(double value, string unit)
    {
        (double Size, string Name)[] units = unit == "bytes" ? Bytes : Times;
        (double size, string name) = units.LastOrDefault(candidate => value >= candidate.Size, units[0]);
        return $"{Number(value / size)} {name}";
    }

    public static string Number(double value)
    {
        string format = value switch { 0 => "0", < 0.1 => "0.000", < 10 => "0.00", < 100 => "0.0", _ => "#,##0" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Count(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);
}
