using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A file needs no using for the library where the project has implicit usings.</summary>
public sealed class ImplicitUsingsTests(TestPackage package)
{
    private const string Program = """
        TaskFilter filter = App.Backlog.Status.Todo;
        Console.WriteLine($"{App.Backlog.Where(filter).Count()} to do");
        """;

    private static readonly (string Path, string Content) Task = ("tasks/a.md", "---\nid: a\ntitle: A\nstatus: todo\n---\n");

    [Fact]
    public void A_program_names_the_types_of_the_library()
    {
        using Consumer consumer = Consumer.App(package, Task, ("Program.cs", Program));

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("1 to do");
    }

    [Fact]
    public void A_project_that_does_not_want_it_says_so()
    {
        using Consumer consumer = Consumer.App(package, Task, ("Program.cs", Program));

        consumer.Build("-p:TaskBuildToolsImplicitUsings=false").Output.ShouldContain("error CS0246");
    }

    [Fact]
    public void A_type_of_the_project_s_own_namespace_comes_first()
    {
        using Consumer consumer = Consumer.App(package, Task, ("Program.cs", """
            namespace App;

            internal sealed class TaskFilter { }

            internal static class Program
            {
                private static void Main() => Console.WriteLine(typeof(TaskFilter).FullName);
            }
            """));

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("App.TaskFilter");
    }
}
