using System.Text.Json;

namespace TaskBuildTools.MSBuild.Tests.Running;

/// <summary>
/// A folder with one or more projects that use the package, closed to everything above it. Deleted when disposed.
/// </summary>
internal sealed class Consumer : IDisposable
{
    private static int _count;

    private readonly TestPackage _package;

    /// <param name="package">What is under test.</param>
    /// <param name="name">Part of the folder's name.</param>
    /// <param name="onlyTestFeed">Whether nothing but the package can be restored; publishing for a platform needs more.</param>
    public Consumer(TestPackage package, string? name = null, bool onlyTestFeed = true)
    {
        _package = package;
        Directory = Path.Combine(TestPackage.ConsumersFolder, $"{Interlocked.Increment(ref _count)}-{name ?? "consumer"}");
        System.IO.Directory.CreateDirectory(Directory);
        foreach (string stop in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(stop, "<Project />");
        }

        Write(".editorconfig", "root = true\n");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {(onlyTestFeed ? "<clear />" : "")}
                <add key="under-test" value="{TestPackage.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public string Directory { get; }

    public string this[string path] => Path.Combine(Directory, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A console application named App with a task file per pair, and a program that uses the index.</summary>
    public static Consumer App(TestPackage package, params (string Path, string Content)[] files) =>
        App(new Consumer(package), files);

    /// <summary>The same in a folder that is there already.</summary>
    public static Consumer App(Consumer consumer, params (string Path, string Content)[] files)
    {
        consumer.Project("App.csproj");
        consumer.Write("Program.cs", """
            using App;
            Console.WriteLine($"{Backlog.Index.Count} tasks");
            """);
        foreach ((string path, string content) in files)
        {
            consumer.Write(path, content);
        }

        return consumer;
    }

    /// <summary>Writes a project file that references the package.</summary>
    public void Project(string path, string properties = "", string items = "", string framework = "<TargetFramework>net10.0</TargetFramework>", string outputType = "Exe", string reference = "TaskBuildTools") =>
        Write(path, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}
                <OutputType>{outputType}</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {(reference.Length == 0 ? "" : $"""<PackageReference Include="{reference}" Version="{_package.Version}" />""")}
                {items}
              </ItemGroup>
            </Project>
            """);

    public void Write(string path, string content)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    public CommandResult Build(params string[] arguments) => DotNet.Run(Directory, ["build", "-nr:false", .. arguments]);

    public CommandResult Run(params string[] arguments) => DotNet.Run(Directory, arguments);

    /// <summary>An artifact in the intermediate folder of a project.</summary>
    public string Artifact(string name, string project = "", string framework = "net10.0") =>
        this[Path.Combine(project, "obj", "Debug", framework, name)];

    /// <summary>The counts that the last build wrote.</summary>
    public Dictionary<string, int> Report(string project = "", string framework = "net10.0") =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(Artifact("tasks.build.json", project, framework)))!;

    public void Dispose()
    {
        try
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
        catch (IOException)
        {
            // Another process still holds a file; the whole folder goes when the run ends.
        }
    }
}
