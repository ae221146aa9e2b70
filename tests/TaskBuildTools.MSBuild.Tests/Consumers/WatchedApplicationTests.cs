using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>
/// <c>dotnet watch run</c>, with hot reload and without a question, restarts an application that stays up with the index of the
/// task files as they are.
/// </summary>
public sealed class WatchedApplicationTests(TestPackage package)
{
    private const string Titles = """Console.WriteLine("titles: " + string.Join(", ", App.Backlog.All.Select(task => task.Title)) + ".");""";

    [Fact]
    public void A_console_follows_new_and_deleted_files()
    {
        using Consumer consumer = App("Microsoft.NET.Sdk", "", $$"""
            {{Titles}}
            while (true) Thread.Sleep(1000);
            """);
        using WatchSession session = new(consumer.Directory);
        session.ShouldRunAndPrint("titles: The task a.");

        consumer.Write("tasks/b.md", TaskFiles.Valid("b").Content);
        session.ShouldRunAndPrint("titles: The task a, The task b.");

        File.Delete(consumer["tasks/a.md"]);
        session.ShouldRunAndPrint("titles: The task b.");
    }

    [Fact]
    public void A_web_application_follows_edits()
    {
        using Consumer consumer = App("Microsoft.NET.Sdk.Web", "", $$"""
            WebApplication application = WebApplication.Create(["--urls", "http://127.0.0.1:0"]);
            application.Lifetime.ApplicationStarted.Register(() => { {{Titles}} });
            application.Run();
            """);
        using WatchSession session = new(consumer.Directory);
        session.ShouldRunAndPrint("titles: The task a.");

        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content.Replace("The task a", "Another title", StringComparison.Ordinal));
        session.ShouldRunAndPrint("titles: Another title.");
    }

    [Fact]
    public void A_worker_stops_for_a_mistake_and_goes_on_when_it_is_fixed()
    {
        using Consumer consumer = App("Microsoft.NET.Sdk", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", $$"""
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;

            HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddHostedService<Worker>();
            builder.Build().Run();

            class Worker : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    {{Titles}}
                    await Task.Delay(Timeout.Infinite, stoppingToken);
                }
            }
            """);
        using WatchSession session = new(consumer.Directory);
        session.ShouldRunAndPrint("titles: The task a.");

        consumer.Write("tasks/a.md", TaskFiles.Valid("a", status: "nonsense").Content);
        session.ShouldPrint("error TBT2006", "Fix the error to continue");

        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content.Replace("The task a", "Another title", StringComparison.Ordinal));
        session.ShouldRunAndPrint("titles: Another title.");
    }

    private Consumer App(string sdk, string items, string program)
    {
        Consumer consumer = new(package);
        consumer.Project("App.csproj", items: items);
        consumer.Write("App.csproj", File.ReadAllText(consumer["App.csproj"]).Replace("\"Microsoft.NET.Sdk\"", $"\"{sdk}\"", StringComparison.Ordinal));
        consumer.Write("Program.cs", program);
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);
        return consumer;
    }
}
