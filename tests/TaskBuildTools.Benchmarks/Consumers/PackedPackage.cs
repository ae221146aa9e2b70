using System.Globalization;
using System.Reflection;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Consumers;

/// <summary>The package of this repository, in a feed and a package folder of its own.</summary>
internal sealed class PackedPackage
{
    public PackedPackage(string root)
    {
        Feed = Path.Combine(root, "feed");
        PackagesFolder = Path.Combine(root, "packages");
        Directory.CreateDirectory(Feed);
        foreach (string file in Directory.GetFiles(Path.Combine(PackagesOfTheRepository(), "bitfaster.caching"), "*.nupkg", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(Feed, Path.GetFileName(file)));
        }

        // No package of that version may be in any cache.
        Version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-benchmark.{DateTime.UtcNow:yyyyMMddHHmmss}");
        ChildProcess.Run(
            ResultsFolder.Repository,
            null,
            "dotnet",
            "pack", Path.Combine("src", "TaskBuildTools", "TaskBuildTools.csproj"), "-c", "Release", "-o", Feed, "-p:PackageVersion=" + Version, "-nr:false", "-v:q");
    }

    public string Feed { get; }

    public string PackagesFolder { get; }

    public string Version { get; }

    private static string PackagesOfTheRepository() => typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "PackagesOfTheRepository").Value!;
}
