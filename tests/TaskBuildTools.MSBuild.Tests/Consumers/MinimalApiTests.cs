using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A web application returns tasks as they are, with reflection or without it.</summary>
public sealed class MinimalApiTests(TestPackage package)
{
    // The generator of ASP.NET does not see what another one has generated, such as Backlog, so the handlers name what they return.
    // The application asks itself, so that a test needs no port that is known beforehand.
    private const string Program = """"
        using App;
        using TaskBuildTools;

        #BUILDER#
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();

        app.MapGet("/tasks", TaskQuery () => Backlog.All.OrderBy(TaskSort.Due));
        app.MapGet("/tasks/{id}", TaskRef? (string id) => Backlog.Index.Find(id));
        app.MapGet("/records/{id}", TaskRecord (string id) => Backlog.Index[id].ToRecord());
        app.MapGet("/results/{id}", Microsoft.AspNetCore.Http.IResult (string id) =>
            Backlog.Index.Find(id) is { } task ? TypedResults.Ok(task) : TypedResults.NotFound());
        app.MapGet("/pages", TaskPage (TaskCursor? after) => Backlog.All.OrderBy(TaskSort.Title).Page(1, after ?? default));
        app.MapGet("/totals", IReadOnlyList<TaskValue> () => Backlog.Index.Values("status"));
        app.MapGet("/progress", TaskBuildTools.Analytics.TaskProgress () => Backlog.Index.Analytics.Progress);
        app.MapPost("/read", (TaskRecord record) => record.Due is { } due ? due.ToString() : record.StatusMeaning.ToString());

        await app.StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
        foreach (string path in (string[])["/tasks", "/tasks/a", "/tasks/nothing", "/records/a", "/results/a", "/pages", "/totals", "/progress"])
        {
            HttpResponseMessage response = await client.GetAsync(path);
            Console.WriteLine($"{path} {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        HttpResponseMessage read = await client.PostAsync("/read", new StringContent(await client.GetStringAsync("/tasks/a"), null, "application/json"));
        Console.WriteLine($"/read {(int)read.StatusCode} {await read.Content.ReadAsStringAsync()}");
        read = await client.PostAsync("/read", new StringContent("""{"id":"a","title":"","due":"soon"}""", null, "application/json"));
        Console.WriteLine($"/read {(int)read.StatusCode}");
        await app.StopAsync();
        #CONTEXT#
        """";

    private const string Task =
        """{"id":"a","title":"The task a","description":null,"agent":"CODEFORGE","status":"todo","statusMeaning":"open","priority":"high","tags":["performance"],"assignees":[],"created":null,"updated":null,"due":"2026-12-11","estimatedHours":null,"actualHours":null,"notes":null,"path":"tasks/a.md","dependencies":[],"unresolvedDependencies":[],"isReady":true,"isBlocked":false,"depth":0,"checklistDone":0,"checklistTotal":0,"others":{}}""";

    [Fact]
    public void Tasks_are_records_without_any_option()
    {
        using Consumer consumer = WebApplication("", "WebApplicationBuilder builder = WebApplication.CreateBuilder(args);", "");

        consumer.Build().ShouldSucceed().Diagnostics.ShouldBeEmpty();

        ShouldAnswer(consumer.Run("run", "--no-build").ShouldSucceed().Output);
    }

    [Fact]
    public void And_so_they_are_with_a_generated_context_and_no_reflection()
    {
        // The analyzers of compiling ahead of time, and its switches at run time.
        using Consumer consumer = WebApplication(
            "<PublishAot>true</PublishAot><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            """
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
            builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default));
            """,
            """
            [System.Text.Json.Serialization.JsonSerializable(typeof(TaskRef?))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(TaskQuery))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(TaskRecord))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(TaskPage))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(IReadOnlyList<TaskValue>))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(TaskBuildTools.Analytics.TaskProgress))]
            internal sealed partial class AppJson : System.Text.Json.Serialization.JsonSerializerContext;
            """);

        consumer.Build().ShouldSucceed().Diagnostics.ShouldBeEmpty();

        ShouldAnswer(consumer.Run("run", "--no-build").ShouldSucceed().Output);
    }

    private static void ShouldAnswer(string output)
    {
        string other = Task
            .Replace("\"a\"", "\"b\"", StringComparison.Ordinal)
            .Replace("task a", "task b", StringComparison.Ordinal)
            .Replace("a.md", "b.md", StringComparison.Ordinal)
            .Replace("\"2026-12-11\"", "null", StringComparison.Ordinal);
        output.ShouldContain($"/tasks 200 [{Task},{other}]");
        output.ShouldContain($"/tasks/a 200 {Task}");
        output.ShouldContain("/tasks/nothing 200 null");
        output.ShouldContain($"/records/a 200 {Task}");
        output.ShouldContain($"/results/a 200 {Task}");
        output.ShouldContain($$"""/pages 200 {"tasks":[{{Task}}],"hasMore":true,"next":""");
        output.ShouldContain("""name":"todo","totals":{"count":2,"readyCount":2,""");
        output.ShouldContain("""/progress 200 {"openCount":2,"activeCount":0,""");
        output.ShouldContain("/read 200 2026-12-11");
        output.ShouldContain("/read 400");
    }

    private Consumer WebApplication(string properties, string builder, string context)
    {
        Consumer consumer = new(package, "api", onlyTestFeed: properties.Length == 0);
        consumer.Project("App.csproj", properties);
        consumer.Write("App.csproj", File.ReadAllText(consumer["App.csproj"]).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
        consumer.Write("Program.cs", Program.Replace("#BUILDER#", builder, StringComparison.Ordinal).Replace("#CONTEXT#", context, StringComparison.Ordinal));
        (string path, string content) = TaskFiles.Valid("a");
        consumer.Write(path, content.Replace("dependencies:", "due_date: 2026-12-11\ndependencies:", StringComparison.Ordinal));
        (path, content) = TaskFiles.Valid("b");
        consumer.Write(path, content);
        return consumer;
    }
}
