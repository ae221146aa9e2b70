using System.Globalization;

namespace TaskBuildTools.Telemetry;

/// <summary>Times and sizes for people, with three digits, the same in every culture.</summary>
internal static class UnitText
{
    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB"];

    public static string Seconds(double? seconds) => seconds switch
    {
        null => "-",
        < 1e-6 => Number(seconds.Value * 1e9) + " ns",
        < 1e-3 => Number(seconds.Value * 1e6) + " µs",
        < 1 => Number(seconds.Value * 1e3) + " ms",
        _ => Number(seconds.Value) + " s",
    };

    public static string Bytes(long bytes)
    {
        double value = bytes;
        int unit = 0;
        while (Math.Abs(value) >= 1024 && unit < ByteUnits.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return unit == 0 ? Count(bytes) + " B" : Number(value) + " " + ByteUnits[unit];
    }

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double? share) =>
        share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    private static string Number(double value) => value.ToString(
        value switch { >= 99.95 => "#,0", >= 9.995 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
