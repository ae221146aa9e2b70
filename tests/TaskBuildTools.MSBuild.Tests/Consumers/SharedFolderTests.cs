using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>Two projects may index one folder, also at the same time.</summary>
public sealed class SharedFolderTests(TestPackage package)
{
    [Fact]
    public void Both_get_the_same_index()
    {
        using Consumer consumer = new(package);
        foreach (string name in (string[])["One", "Two"])
        {
            consumer.Project($"{name}/{name}.csproj", items: """<TaskFolder Include="../backlog" />""");
            consumer.Write($"{name}/Program.cs", $"Console.WriteLine({name}.Backlog.Index.Count);");
        }

        consumer.Project("Both.proj.csproj", items: """<ProjectReference Include="One/One.csproj" /><ProjectReference Include="Two/Two.csproj" />""", reference: "", properties: "<EnableDefaultItems>false</EnableDefaultItems><OutputType>Library</OutputType>");
        consumer.Write("backlog/a.md", TaskFiles.Valid("a").Content);

        consumer.Build("-m", "Both.proj.csproj").ShouldSucceed();

        File.ReadAllBytes(consumer.Artifact("tasks.tbx", "One")).ShouldBe(File.ReadAllBytes(consumer.Artifact("tasks.tbx", "Two")));
    }
}
