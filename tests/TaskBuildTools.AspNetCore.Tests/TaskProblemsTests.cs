using System.Net;
using System.Text.Json;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.AspNetCore.Tests;

/// <summary>What a store refuses reaches the client with the status that says whose turn it is, and with the reason.</summary>
public sealed class TaskProblemsTests : IDisposable
{
    private readonly TaskProject _project = new();

    public TaskProblemsTests()
    {
        _project.WriteTask("a");
        _project.WriteTask("b", dependencies: "[a]");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Too_many_queries_are_429_with_the_time_to_wait()
    {
        await using TaskServer server = await TaskServer.StartAsync(
            _project, options => options.QueryLimit = new RateLimitOptions { Permits = 1, Window = TimeSpan.FromHours(1) });
        (await server.SendAsync(HttpMethod.Get, "/tasks/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        HttpResponseMessage response = await server.SendAsync(HttpMethod.Get, "/tasks/");

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(1));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Too_many_edits_are_429_and_whoever_waits_less_than_a_second_waits_one()
    {
        await using TaskServer server = await TaskServer.StartAsync(
            _project, options => options.EditLimit = new RateLimitOptions { Permits = 1, Window = TimeSpan.FromMilliseconds(900) });
        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.SendAsync(HttpMethod.Put, "/tasks/a/title?value=T")));

        HttpResponseMessage refused = responses.First(response => response.StatusCode == HttpStatusCode.TooManyRequests);

        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("PUT", "/tasks/nobody/title?value=T", 404, "notFound")]
    [InlineData("PUT", "/tasks/a/estimated_hours?value=many", 422, "rejected")]
    [InlineData("PUT", "/tasks/a/status?value=unheard-of", 422, "rejected")]
    [InlineData("POST", "/tasks/a", 409, "alreadyExists")]
    [InlineData("DELETE", "/tasks/a", 409, "dependedOn")]
    public async Task Each_refusal_has_its_status_and_its_name(string method, string path, int status, string failure)
    {
        await using TaskServer server = await TaskServer.StartAsync(_project);

        HttpResponseMessage response = await server.SendAsync(new HttpMethod(method), path);

        JsonElement body = await Body(response);
        ((int)response.StatusCode).ShouldBe(status, body.ToString());
        body.GetProperty("failure").GetString().ShouldBe(failure);
    }

    [Fact]
    public async Task A_value_that_no_file_can_hold_is_400()
    {
        await using TaskServer server = await TaskServer.StartAsync(_project);

        HttpResponseMessage response = await server.SendAsync(HttpMethod.Put, "/tasks/a/tags?value=");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, (await Body(response)).ToString());
    }

    [Fact]
    public async Task A_rejected_edit_carries_the_diagnostics_and_a_removal_the_dependents()
    {
        await using TaskServer server = await TaskServer.StartAsync(_project);

        JsonElement rejected = await Body(await server.SendAsync(HttpMethod.Put, "/tasks/a/dependencies?value=b"));
        JsonElement removed = await Body(await server.SendAsync(HttpMethod.Delete, "/tasks/a"));

        JsonElement diagnostic = rejected.GetProperty("diagnostics")[0];
        diagnostic.GetProperty("id").GetString().ShouldBe("TBT3002");
        diagnostic.GetProperty("severity").GetString().ShouldBe("error");
        diagnostic.GetProperty("path").GetString().ShouldStartWith("tasks/");
        diagnostic.GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
        removed.GetProperty("dependents").EnumerateArray().Select(id => id.GetString()).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Other_exceptions_stay_faults_of_the_server()
    {
        await using TaskServer server = await TaskServer.StartAsync(_project);

        (await server.SendAsync(HttpMethod.Get, "/tasks/failing")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response)
    {
        await using Stream stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return (await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken)).RootElement;
    }
}
