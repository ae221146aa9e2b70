using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>F# and Visual Basic get the index without types.</summary>
public sealed class OtherLanguagesTests(TestPackage package)
{
    [Fact]
    public void FSharp_reads_the_index_by_name()
    {
        using Consumer consumer = new(package, "fsharp", onlyTestFeed: false);
        consumer.Project("App.fsproj", items: """<Compile Include="Program.fs" />""");
        consumer.Write("Program.fs", """
            open System
            open System.IO
            open TaskBuildTools
            let index = TaskIndex.Open(Path.Combine(AppContext.BaseDirectory, "App.tasks.tbx"))
            printfn "%d tasks" index.Count
            """);
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("1 tasks");
    }

    [Fact]
    public void Visual_Basic_reads_the_index_by_name()
    {
        using Consumer consumer = new(package, "visual-basic");
        consumer.Project("App.vbproj");
        consumer.Write("Program.vb", """
            Imports System.IO
            Imports TaskBuildTools
            Module Program
                Sub Main()
                    Dim index = TaskIndex.Open(Path.Combine(AppContext.BaseDirectory, "App.tasks.tbx"))
                    Console.WriteLine($"{index.Count} tasks")
                End Sub
            End Module
            """);
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("1 tasks");
    }
}
