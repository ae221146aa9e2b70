using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace TaskBuildTools.Live.Tests.Packaging;

/// <summary>The package as a user gets it: packed, restored from a feed, referenced, run.</summary>
public sealed class PackageTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _root = Directory.CreateTempSubdirectory("taskbuildtools-package-").FullName;
    private readonly string _version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    private string Feed => Path.Combine(_root, "feed");

    private string App => Path.Combine(_root, "app");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_application_watches_and_edits_with_this_package_alone()
    {
        Pack("TaskBuildTools");
        Pack("TaskBuildTools.Live");
        ShouldHoldItsParts();
        WriteApplication();

        string output = Run(App, "run", "-p:UseSharedCompilation=false");

        output.ShouldContain("1 ready of 2, then in_progress: v2");
    }

    // No application is built with task files here, so that no platform needs a compiled MSBuild task.
    private void Pack(string project) => Run(
        RepositoryRoot(), "pack", Path.Combine("src", project, project + ".csproj"), "-c", Configuration, "-o", Feed,
        "-p:PackageVersion=" + _version, "-p:TaskAssemblyPlatforms=none", "-p:RunAnalyzers=false", "-nr:false", "-v:q");

    private void ShouldHoldItsParts()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Feed, $"TaskBuildTools.Live.{_version}.nupkg"));
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        names.ShouldContain("lib/net10.0/TaskBuildTools.Live.dll");
        names.ShouldContain("lib/net10.0/TaskBuildTools.Live.xml");
        names.ShouldContain("lib/net10.0/TaskBuildTools.Authoring.dll");
        names.ShouldContain("README.md");
        names.ShouldContain("icon.png");
        names.ShouldNotContain("lib/net10.0/TaskBuildTools.dll");
        using StreamReader reader = new(package.GetEntry("TaskBuildTools.Live.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();
        nuspec.ShouldContain($"""<dependency id="TaskBuildTools" version="{_version}" """);
        nuspec.ShouldContain("<dependency id=\"YamlDotNet\" ");
        nuspec.ShouldNotContain("TaskBuildTools.Authoring");
        nuspec.ShouldContain("<icon>icon.png</icon>");
        nuspec.ShouldContain("<projectUrl>https://");
        nuspec.ShouldContain("<releaseNotes>");
        foreach (string name in (string[])["TaskBuildTools.Live", "TaskBuildTools.Authoring"])
        {
            ShouldCarrySymbolsWithoutAPathOfThisMachine(package, $"lib/net10.0/{name}.dll");
        }
    }

    private static void ShouldCarrySymbolsWithoutAPathOfThisMachine(ZipArchive package, string assembly)
    {
        using MemoryStream bytes = new();
        using (Stream content = package.GetEntry(assembly)!.Open())
        {
            content.CopyTo(bytes);
        }

        using PEReader image = new(new MemoryStream(bytes.ToArray()));
        DebugDirectoryEntry embedded = image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        MetadataReader symbols = provider.GetMetadataReader();
        string[] documents = [.. symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name))];
        documents.ShouldNotBeEmpty();
        documents.ShouldAllBe(static document => document.StartsWith("/_", StringComparison.Ordinal));
    }

    private void WriteApplication()
    {
        foreach (string stop in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(stop, "<Project />");
        }

        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="under-test" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachinePackages()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{Path.Combine(_root, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TaskBuildTools.Live" Version="{_version}" />
              </ItemGroup>
            </Project>
            """);
        Write("tasks/a.md", "---\nid: a\ntitle: The first\nstatus: todo\n---\n");
        Write("tasks/b.md", "---\nid: b\ntitle: The second\nstatus: todo\ndependencies: [a]\n---\n");
        Write("Program.cs", """
            using TaskBuildTools;
            using TaskBuildTools.Live;

            await using TaskStore store = await TaskStore.OpenAsync("tasks");
            string first = $"{store.Current.Where(TaskFilter.Ready).Count()} ready of {store.Current.Count}";
            await store.EditAsync("a", edit => edit.SetStatus("in_progress"));
            Console.WriteLine($"{first}, then {store.Current["a"].Status}: v{store.Version}");
            """);
    }

    private void Write(string path, string content)
    {
        string fullPath = Path.Combine(App, path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        File.WriteAllText(fullPath, content);
    }

    private static string MachinePackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Run(string directory, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(static name =>
            name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        return output;
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "")
    {
        foreach (string start in (string[])[Path.GetDirectoryName(thisFile)!, AppContext.BaseDirectory])
        {
            for (string? directory = start; directory is not null; directory = Path.GetDirectoryName(directory))
            {
                if (File.Exists(Path.Combine(directory, "TaskBuildTools.sln")))
                {
                    return directory;
                }
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
