using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.AspNetCore.Tests;

/// <summary>A server over the tasks of a project, as an application would write it.</summary>
internal sealed class TaskServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TaskServer(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<TaskServer> StartAsync(TaskProject project, Action<TaskStoreOptions>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = project.Root });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddTaskStore(configure);
        WebApplication application = builder.Build();
        RouteGroupBuilder tasks = application.MapGroup("/tasks").WithTaskProblems();
        tasks.MapGet("/", async (TaskStore store, CancellationToken cancellation) => (await store.AcquireAsync(cancellation)).Count.ToString(null, null));
        tasks.MapGet("/{id}", (string id, TaskStore store, HttpContext http) =>
        {
            if (!store.TryRead(id, out TaskRef task, out TaskRevision revision))
            {
                return Results.NotFound();
            }

            http.Response.SetETag(revision);
            return Results.Text(task.Title);
        });
        tasks.MapPut("/{id}/{field}", async (string id, string field, string value, TaskStore store, HttpContext http) =>
            TaskResults.Edited(await store.EditAsync(id, edit => edit.Set(field, value), http.Request.GetIfMatch()), http));
        tasks.MapPost("/{id}", async (string id, TaskStore store, HttpContext http) =>
            TaskResults.Created(await store.CreateAsync(id, task => task.SetTitle("New").SetStatus("todo")), http, $"/tasks/{id}"));
        tasks.MapDelete("/{id}", async (string id, TaskStore store) => await store.DeleteAsync(id));
        tasks.MapGet("/failing", string () => throw new InvalidOperationException("A fault of the application."));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new TaskServer(application);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? ifMatch = null)
    {
        using HttpRequestMessage request = new(method, path);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
