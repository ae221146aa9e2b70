using System.Reflection;
using System.Runtime.InteropServices;

namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>Asks the machine what it is.</summary>
internal static class MachineProbe
{
    public static MachineFacts Look() => new(
        Processor(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1),
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
        FileSystem(),
        ChildProcess.FirstLine("dotnet", "--version") ?? "unknown",
        RuntimeInformation.FrameworkDescription,
        FirstLineOf("/proc/loadavg")?.Split(' ')[0] ?? "unknown")
    {
        Versions =
        {
            ["BenchmarkDotNet"] = VersionOf(typeof(BenchmarkDotNet.Attributes.BenchmarkAttribute)),
            ["LiteDB"] = VersionOf(typeof(LiteDB.LiteDatabase)),
            ["Microsoft.Data.Sqlite"] = VersionOf(typeof(Microsoft.Data.Sqlite.SqliteConnection)),
            ["SQLite"] = SqliteVersion(),
            ["System.Text.Json"] = VersionOf(typeof(System.Text.Json.JsonSerializer)),
            ["YamlDotNet"] = VersionOf(typeof(YamlDotNet.Core.Parser)),
        },
    };

    private static string Processor() =>
        (File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null)
            ?.Split(':')[1].Trim()
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? "unknown";

    // The drive with the longest name that the temporary folder starts with is the one it stands on.
    private static string FileSystem() => DriveInfo.GetDrives()
        .Where(static drive => Path.GetTempPath().StartsWith(drive.Name, StringComparison.OrdinalIgnoreCase))
        .MaxBy(static drive => drive.Name.Length) is { } found ? found.DriveFormat : "unknown";

    private static string? FirstLineOf(string path) => File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? type.Assembly.GetName().Version?.ToString()
        ?? "unknown";

    private static string SqliteVersion()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
