using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A library carries its index with it.</summary>
public sealed class LibraryTests(TestPackage package)
{
    private const string Reading = """
        namespace Lib;
        public static class Reading
        {
            public static string Titles() => string.Join(", ", Backlog.All.OrderBy(Backlog.SortKey.Id).Select(task => task.Title));
        }
        """;

    [Fact]
    public void An_application_that_references_it_needs_nothing_else()
    {
        using Consumer consumer = new(package);
        consumer.Project("Lib/Lib.csproj", outputType: "Library");
        consumer.Write("Lib/Reading.cs", Reading);
        consumer.Write("Lib/tasks/a.md", TaskFiles.Valid("a").Content);
        consumer.Project("App/App.csproj", items: """<ProjectReference Include="../Lib/Lib.csproj" />""", reference: "");
        consumer.Write("App/Program.cs", "Console.WriteLine(Lib.Reading.Titles());");

        consumer.Run("run", "--project", "App").ShouldSucceed().Output.ShouldContain("The task a");
    }

    [Fact]
    public void An_application_two_packages_away_reads_it_and_is_not_indexed_itself()
    {
        using Consumer consumer = new(package);
        consumer.Project("Lib/Lib.csproj", "<PackageVersion>1.0.0</PackageVersion>", outputType: "Library");
        consumer.Write("Lib/Reading.cs", Reading);
        consumer.Write("Lib/tasks/a.md", TaskFiles.Valid("a").Content);
        consumer.Run("pack", "Lib", "-o", consumer["feed"], "-nr:false").ShouldSucceed();
        consumer.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="under-test" value="{TestPackage.Feed}" />
                <add key="own" value="{consumer["feed"]}" />
              </packageSources>
            </configuration>
            """);
        consumer.Project("Middle/Middle.csproj", "<PackageVersion>1.0.0</PackageVersion>", """<PackageReference Include="Lib" Version="1.0.0" />""", outputType: "Library", reference: "");
        consumer.Write("Middle/Passing.cs", "public static class Passing { public static string On() => Lib.Reading.Titles(); }");
        consumer.Run("pack", "Middle", "-o", consumer["feed"], "-nr:false").ShouldSucceed();
        consumer.Project("App/App.csproj", items: """<PackageReference Include="Middle" Version="1.0.0" />""", reference: "");
        consumer.Write("App/Program.cs", "Console.WriteLine(Passing.On());");
        consumer.Write("App/tasks/broken.md", "This project never asked to be indexed.");

        CommandResult run = consumer.Run("run", "--project", "App");

        run.ShouldSucceed().Output.ShouldContain("The task a");
    }
}
