using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

public class ExampleOfTheDocumentationTests
{
    private const string Query =
        """
        var next = Backlog.Where(Status.Todo & Agent.Codeforge & (Tag.Performance | Tag.Caching)).Ready().OrderBy(SortKey.Due).Take(50);
        System.Console.WriteLine(next.Count());
        """;

    [Fact]
    public void It_compiles_with_the_static_using_alone() =>
        new Consumer().WithProgram("using static App.Backlog;\n" + Query).Generate().Problems.ShouldBeEmpty();

    [Fact]
    public void It_compiles_beside_the_namespace_of_the_run_time_library() =>
        new Consumer().WithProgram("using TaskBuildTools;\nusing static App.Backlog;\n" + Query).Generate().Problems.ShouldBeEmpty();

    [Fact]
    public void It_compiles_beside_the_namespace_of_the_project() =>
        new Consumer().WithProgram("using App;\nusing static App.Backlog;\n" + Query).Generate().Problems.ShouldBeEmpty();

    [Fact]
    public void It_compiles_beside_all_implicit_usings() =>
        new Consumer().WithProgram(
            """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            using static App.Backlog;

            """ + Query).Generate().Problems.ShouldBeEmpty();

    [Fact]
    public void It_compiles_inside_the_namespace_of_the_project() =>
        (new Consumer() with
        {
            Sources =
            [
                """
                using static App.Backlog;

                namespace App.Deep
                {
                    internal static class Work
                    {
                        public static int Waiting() => Backlog.Where(Status.ToDo & !Status.InProgress).OrderBy(SortKey.Priority).Count();
                    }
                }
                """,
            ],
        }).Generate().Problems.ShouldBeEmpty();
}
