using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>The index reaches what is published, in every form.</summary>
public sealed class PublishTests(TestPackage package)
{
    [Fact]
    public void Plain_and_without_building()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Run("publish", "-c", "Debug", "-o", consumer["out"], "-nr:false").ShouldSucceed();
        consumer.Run(["exec", consumer["out/App.dll"]]).Output.ShouldContain("1 tasks");

        // Without a build, the published index is the one that the assembly was built with, not today's files.
        (string path, string content) = TaskFiles.Valid("b");
        consumer.Write(path, content);
        consumer.Run("publish", "--no-build", "-c", "Debug", "-o", consumer["again"], "-nr:false").ShouldSucceed();
        consumer.Run(["exec", consumer["again/App.dll"]]).Output.ShouldContain("1 tasks");
    }

    [Theory]
    [InlineData("-p:PublishSingleFile=true")]
    [InlineData("-p:PublishAot=true")]
    public void As_one_file_and_compiled_ahead_of_time(string kind)
    {
        SkipWithoutLinker(kind);
        using Consumer consumer = Consumer.App(new Consumer(package, "publish", onlyTestFeed: false), TaskFiles.Valid("a"), TaskFiles.Valid("b"));
        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

        CommandResult publish = consumer.Run("publish", "-r", runtime, kind, "-o", consumer["out"], "-nr:false");

        publish.ShouldSucceed();
        publish.Output.ShouldNotContain("warning IL");
        string program = consumer["out/App" + (OperatingSystem.IsWindows() ? ".exe" : "")];
        DotNet.Start(program, consumer.Directory).ShouldSucceed().Output.ShouldContain("2 tasks");
    }

    [Theory]
    [InlineData("-p:PublishSingleFile=true")]
    [InlineData("-p:PublishAot=true")]
    public void With_the_index_embedded(string kind)
    {
        SkipWithoutLinker(kind);
        using Consumer consumer = Consumer.App(new Consumer(package, "publish", onlyTestFeed: false), TaskFiles.Valid("a"));
        consumer.Project("App.csproj", "<TaskBuildToolsIndexMode>Embedded</TaskBuildToolsIndexMode>");
        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

        consumer.Run("publish", "-r", runtime, kind, "-o", consumer["out"], "-nr:false").ShouldSucceed();

        Directory.EnumerateFiles(consumer["out"], "*.tbx").ShouldBeEmpty();
        string program = consumer["out/App" + (OperatingSystem.IsWindows() ? ".exe" : "")];
        DotNet.Start(program, consumer.Directory).ShouldSucceed().Output.ShouldContain("1 tasks");
    }

    // Compiling ahead of time needs the platform's own linker, which the SDK does not bring.
    private static void SkipWithoutLinker(string kind)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        bool found = folders.Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
        Assert.SkipUnless(found || !kind.Contains("Aot", StringComparison.Ordinal), "No clang or gcc on the path.");
    }
}
