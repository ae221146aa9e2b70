using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Consumers;

/// <summary>A console application that is closed to everything above its folder, with the package or without.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;

    public ConsumerProject(string folder, PackedPackage package, bool usesPackage)
    {
        _folder = folder;
        _environment = new() { ["NUGET_PACKAGES"] = package.PackagesFolder, ["MSBUILDTERMINALLOGGER"] = "off" };
        Directory.CreateDirectory(folder);
        foreach (string stop in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(stop, "<Project />");
        }

        Write("nuget.config", $"""<configuration><packageSources><clear /><add key="benchmark" value="{package.Feed}" /></packageSources></configuration>""");
        // The compiler reads the same source in both; only the one with the package has a backlog to ask.
        Write("Program.cs", usesPackage ? "System.Console.WriteLine(App.Backlog.Index.Count);" : "System.Console.WriteLine(0);");
        // Without the package nothing looks at the task files, which by default are items of the project all the same.
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {(usesPackage ? $"""<PackageReference Include="TaskBuildTools" Version="{package.Version}" />""" : "")}
              </ItemGroup>
            </Project>
            """);
    }

    public string TasksFolder => Path.Combine(_folder, "tasks");

    /// <summary>What a build says of the tasks: one line, or nothing.</summary>
    public string BuildReport => Path.Combine(_folder, "obj", "Debug", "net10.0", "tasks.build.json");

    public void Restore() => ChildProcess.Run(_folder, _environment, "dotnet", "restore", "-nr:false", "-v:q");

    /// <summary>From the start of the process to its end.</summary>
    public TimeSpan Build() => ChildProcess.Run(_folder, _environment, "dotnet", "build", "--no-restore", "-nr:false", "-v:q").Elapsed;

    private void Write(string path, string content) => File.WriteAllText(Path.Combine(_folder, path), content);
}
