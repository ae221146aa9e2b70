using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>Several target frameworks and all ways of scheduling them: each finding once, an index for each.</summary>
public sealed class TargetFrameworksTests(TestPackage package)
{
    // Without the Windows frameworks themselves, which would have to be downloaded.
    private const string TwoFrameworks = """
        <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
        <EnableWindowsTargeting>true</EnableWindowsTargeting>
        <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
        """;

    private const string ThreeFrameworks = """
        <TargetFrameworks>net10.0;net10.0-windows;net10.0-board1.0</TargetFrameworks>
        <EnableWindowsTargeting>true</EnableWindowsTargeting>
        <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
        <TargetPlatformSupported>true</TargetPlatformSupported>
        <TargetPlatformVersionSupported>true</TargetPlatformVersionSupported>
        """;

    [Theory]
    [InlineData("-m:1")]
    [InlineData("-m")]
    [InlineData("-mt")]
    [InlineData("-graph")]
    public void Each_finding_is_reported_once(string scheduling)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"), Warned("b"));
        consumer.Project("App.csproj", framework: TwoFrameworks);

        CommandResult build = consumer.Build(scheduling).ShouldFail();

        build.Reports("TBT3001").ShouldBe(1, build.Output);
        build.Reports("TBT2013").ShouldBe(1, build.Output);
    }

    [Theory]
    [InlineData("-m")]
    [InlineData("-mt")]
    [InlineData("-graph")]
    public void Each_framework_gets_its_index(string scheduling)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Project("App.csproj", framework: TwoFrameworks);

        consumer.Build(scheduling).ShouldSucceed();

        File.ReadAllBytes(consumer["bin/Debug/net10.0/App.tasks.tbx"])
            .ShouldBe(File.ReadAllBytes(consumer["bin/Debug/net10.0-windows/App.tasks.tbx"]));
    }

    [Theory]
    [InlineData("<PackageReference Update=\"TaskBuildTools\" />", "<TaskBuildToolsEnabled Condition=\"'$(TargetFramework)' == 'net10.0'\">false</TaskBuildToolsEnabled>")]
    [InlineData("<PackageReference Remove=\"TaskBuildTools\" Condition=\"'$(TargetFramework)' == 'net10.0'\" />", "")]
    public void The_first_framework_that_has_the_package_reports(string items, string properties)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"), Warned("b"));
        consumer.Project("App.csproj", properties, items, ThreeFrameworks, outputType: "Library");
        consumer.Write("Program.cs", "");

        CommandResult build = consumer.Build("-m").ShouldFail();

        build.Reports("TBT3001").ShouldBe(1, build.Output);
        build.Reports("TBT2013").ShouldBe(1, build.Output);
        build.Diagnostics.ShouldContain(line => line.Contains("TBT9013: The task files have 1 error, reported by the project's build for net10.0-windows;", StringComparison.Ordinal));
        build.Reports("TBT9013").ShouldBe(1, build.Output);
    }

    [Fact]
    public void A_framework_that_is_built_alone_fails_too()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"));
        consumer.Project("App.csproj", framework: TwoFrameworks);

        consumer.Build("-f", "net10.0-windows").ShouldFail().Reports("TBT9013").ShouldBe(1);
    }

    private static (string Path, string Content) Warned(string id) => ($"tasks/{id}.md", $"""
        ---
        id: {id}
        title: Due before it was created
        created_at: 2026-02-01
        due_date: 2026-01-01
        ---
        """);
}
