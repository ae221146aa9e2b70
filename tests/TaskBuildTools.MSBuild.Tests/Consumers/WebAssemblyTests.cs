using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>An application in a browser carries its index, and the library asks for nothing that a browser does not have.</summary>
public sealed class WebAssemblyTests(TestPackage package)
{
    [Fact]
    public void The_index_is_inside_the_application_and_WebAssembly_reads_it()
    {
        using Consumer consumer = new(package, "wasm", onlyTestFeed: false);
        consumer.Project("App.csproj", "<WasmEnableHotReload>false</WasmEnableHotReload>");
        consumer.Write("App.csproj", File.ReadAllText(consumer["App.csproj"]).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.WebAssembly", StringComparison.Ordinal));
        consumer.Write("Program.cs", """
            using static App.Backlog;
            foreach (var task in App.Backlog.Where(Status.Todo & Tag.Performance).Ready().OrderBy(SortKey.Title))
                Console.WriteLine($"ready: {task.Id}: {task.Body.Trim()}");
            """);
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);
        consumer.Write("tasks/b.md", TaskFiles.Valid("b", "[a]").Content);

        consumer.Build().ShouldSucceed().Diagnostics.ShouldBeEmpty();

        Directory.GetFiles(consumer["bin"], "*.tbx", SearchOption.AllDirectories).ShouldBeEmpty();
        if (!IsNodeInstalled())
        {
            TestContext.Current.AddWarning("Only built: node, which runs WebAssembly outside of a browser, is not installed.");
            return;
        }

        consumer.Write("run.mjs", """
            const { dotnet } = await import(new URL("./bin/Debug/net10.0/wwwroot/_framework/dotnet.js", import.meta.url));
            const { runMain } = await dotnet.create();
            process.exit(await runMain());
            """);
        CommandResult run = DotNet.Start("node", consumer.Directory, "run.mjs");
        run.ShouldSucceed().Output.ShouldContain("ready: a: Body of a.");
        run.Output.ShouldNotContain("ready: b");
    }

    [Fact]
    public void A_file_beside_it_is_refused()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));

        consumer.Run("restore").ShouldSucceed();
        consumer.Run("msbuild", "App.csproj", "-t:_TaskBuildToolsCompile", "-p:UsingMicrosoftNETSdkWebAssembly=true", "-p:TaskBuildToolsIndexMode=File", "-nr:false")
            .ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldContain("error TBT9009: TaskBuildToolsIndexMode cannot be 'File': an application in a browser has no files beside it; use Embedded");
    }

    private static bool IsNodeInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
