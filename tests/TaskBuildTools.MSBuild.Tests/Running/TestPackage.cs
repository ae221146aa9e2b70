using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TaskBuildTools.MSBuild.Tests.Running;

/// <summary>
/// The package under test, packed once per test run under a version that nothing else has, into a feed and a package
/// folder of its own. Removed when the run ends.
/// </summary>
public sealed class TestPackage : IDisposable
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), $"taskbuildtools-tests-{Environment.ProcessId}");

    /// <summary>Packs on first use by any test; xunit makes one for the whole assembly.</summary>
    public TestPackage()
    {
        Directory.CreateDirectory(Feed);
        CopyDependencies();
        Version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";
        DotNet.Run(
            RepositoryRoot,
            "pack", Path.Combine("src", "TaskBuildTools", "TaskBuildTools.csproj"),
            "-c", Configuration, "-o", Feed, "-p:PackageVersion=" + Version, "-p:TaskAssemblyPlatforms=" + Platform, "-nr:false", "-v:q").ShouldSucceed();
    }

    /// <summary>This machine's platform, as the package names it: the tests need no other's compiled task.</summary>
    public static string Platform { get; } =
        (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-") + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>Where consumers restore from.</summary>
    public static string Feed => Path.Combine(Root, "feed");

    /// <summary>Where consumers restore to.</summary>
    public static string PackagesFolder => Path.Combine(Root, "packages");

    /// <summary>Where consumers live.</summary>
    public static string ConsumersFolder => Path.Combine(Root, "consumers");

    /// <summary>Where consumers' builds keep what they need for a moment.</summary>
    public static string TemporaryFolder => Path.Combine(Root, "t");

    /// <summary>The version to reference.</summary>
    public string Version { get; }

    /// <summary>The folder with the solution.</summary>
    public static string RepositoryRoot => FindRepositoryRoot();

    /// <inheritdoc />
    public void Dispose()
    {
        DotNet.StopCompilerServer();
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

#if DEBUG
    /// <summary>The configuration of this run, which is that of the assemblies in the package.</summary>
    public const string Configuration = "Debug";
#else
    /// <summary>The configuration of this run, which is that of the assemblies in the package.</summary>
    public const string Configuration = "Release";
#endif

    // What the run-time library depends on must be in the feed too: consumers restore from nowhere else.
    private static void CopyDependencies()
    {
        string packages = typeof(TestPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static metadata => metadata.Key == "PackagesOfTheRepository").Value!;
        foreach (string name in (string[])["bitfaster.caching"])
        {
            string[] files = Directory.GetFiles(Path.Combine(packages, name), "*.nupkg", SearchOption.AllDirectories);
            foreach (string file in files)
            {
                File.Copy(file, Path.Combine(Feed, Path.GetFileName(file)));
            }
        }
    }

    private static string FindRepositoryRoot([CallerFilePath] string thisFile = "")
    {
        for (string? directory = Path.GetDirectoryName(thisFile); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "TaskBuildTools.sln")))
            {
                return directory;
            }
        }

        // Deterministic builds map source paths; the output folder is inside the repository too.
        for (string? directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "TaskBuildTools.sln")))
            {
                return directory;
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
