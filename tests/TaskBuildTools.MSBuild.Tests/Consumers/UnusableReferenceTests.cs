using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A project that cannot use what it references is told which of the causes it is; its tasks are checked all the same.</summary>
public sealed class UnusableReferenceTests(TestPackage package)
{
    /// <summary>What a build finds before it compiles, for frameworks whose references are not on every machine.</summary>
    private static readonly string[] ResolveReferences = ["msbuild", "App.csproj", "-restore", "-t:ResolveAssemblyReferences;_TaskBuildToolsCompile", "-nr:false"];

    [Theory]
    [InlineData("ExcludeAssets=\"compile\"", "compile")]
    [InlineData("IncludeAssets=\"runtime;build;analyzers\"", "compile")]
    [InlineData("Aliases=\"tasks\"", "compile")]
    [InlineData("ExcludeAssets=\"runtime\"", "runtime")]
    public void A_reference_without_an_asset_that_code_needs(string metadata, string missing)
    {
        using Consumer consumer = App("net10.0", $"""<PackageReference Include="TaskBuildTools" Version="{package.Version}" {metadata} />""");

        string finding = Resolve(consumer).Diagnostics.ShouldHaveSingleItem();

        finding.ShouldContain($"App.csproj : warning TBT9023: TaskBuildTools is referenced without its {missing} assets");
    }

    [Fact]
    public void A_whole_reference_is_not_reported()
    {
        using Consumer consumer = App("net10.0", $"""<PackageReference Include="TaskBuildTools" Version="{package.Version}" Aliases="tasks,global" />""");

        Resolve(consumer).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void A_framework_that_is_older_than_the_library(string framework)
    {
        using Consumer consumer = App(framework, $"""<PackageReference Include="TaskBuildTools" Version="{package.Version}" />""");

        // A machine without that framework's references says so too.
        string finding = Resolve(consumer).Diagnostics.Where(line => line.Contains(" TBT", StringComparison.Ordinal)).ShouldHaveSingleItem();

        finding.ShouldContain("App.csproj : warning TBT9022: ");
        finding.ShouldContain($"this project targets {framework}:");
    }

    [Fact]
    public void A_build_of_which_nothing_generated_is_used_succeeds_with_the_one_warning_and_checks()
    {
        using Consumer consumer = App("net10.0", $"""<PackageReference Include="TaskBuildTools" Version="{package.Version}" ExcludeAssets="compile" />""");
        consumer.Write("Program.cs", "System.Console.WriteLine();");

        CommandResult build = consumer.Build().ShouldSucceed();
        build.Diagnostics.ShouldHaveSingleItem().ShouldContain("TBT9023");
        consumer.Report()["files"].ShouldBe(1);

        consumer.Build("-p:NoWarn=TBT9023").ShouldSucceed().Diagnostics.ShouldBeEmpty();
        consumer.Build("-p:TreatWarningsAsErrors=true").ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldContain("error TBT9023");
    }

    [Fact]
    public void A_global_reference_is_meant_for_the_projects_that_have_tasks()
    {
        using Consumer consumer = App("net10.0", "");
        consumer.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="TaskBuildTools" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);

        Resolve(consumer).Diagnostics.ShouldHaveSingleItem().ShouldContain("TBT9023: TaskBuildTools is referenced without its compile assets");

        Directory.Delete(consumer["tasks"], recursive: true);
        Resolve(consumer).Diagnostics.ShouldBeEmpty();
    }

    private Consumer App(string framework, string reference)
    {
        Consumer consumer = new(package);
        consumer.Project(
            "App.csproj",
            properties: "<DisableImplicitFrameworkReferences Condition=\"'$(TargetFramework)' != 'net10.0'\">true</DisableImplicitFrameworkReferences><AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages><UseAppHost>false</UseAppHost>",
            items: reference,
            framework: $"<TargetFramework>{framework}</TargetFramework>",
            reference: "");
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);
        return consumer;
    }

    private static CommandResult Resolve(Consumer consumer) => consumer.Run(ResolveReferences).ShouldSucceed();
}
