using System.Net;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.AspNetCore.Tests;

/// <summary>A client that sends what it has read never overwrites a change that it has not seen.</summary>
public sealed class EntityTagTests : IDisposable
{
    private readonly TaskProject _project = new();

    public EntityTagTests() => _project.WriteTask("a");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_tag_of_a_read_task_lets_one_edit_through()
    {
        await using TaskServer server = await TaskServer.StartAsync(_project);
        string tag = (await server.SendAsync(HttpMethod.Get, "/tasks/a")).Headers.ETag!.ToString();

        HttpResponseMessage first = await server.SendAsync(HttpMethod.Put, "/tasks/a/title?value=First", tag);
        HttpResponseMessage second = await server.SendAsync(HttpMethod.Put, "/tasks/a/title?value=Second", tag);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        HttpResponseMessage third = await server.SendAsync(HttpMethod.Put, "/tasks/a/title?value=Third", first.Headers.ETag!.ToString());
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
        File.ReadAllText(_project["tasks/a.md"]).ShouldContain("title: Third\n");
    }

    [Theory]
    [InlineData("\"00000000000000000000000000000000\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"of another kind\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"00000000000000000000000000000000\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("00000000000000000000000000000000", HttpStatusCode.BadRequest)]
    [InlineData("\"1\", \"2\"", HttpStatusCode.BadRequest)]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Other_tags_write_nothing_unless_they_mean_whatever_is_there(string? tag, HttpStatusCode expected)
    {
        string before = File.ReadAllText(_project["tasks/a.md"]);
        await using TaskServer server = await TaskServer.StartAsync(_project);

        HttpResponseMessage response = await server.SendAsync(HttpMethod.Put, "/tasks/a/title?value=New", tag);

        response.StatusCode.ShouldBe(expected);
        (File.ReadAllText(_project["tasks/a.md"]) != before).ShouldBe(expected == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_task_has_its_place_and_its_tag()
    {
        await using TaskServer server = await TaskServer.StartAsync(_project);

        HttpResponseMessage created = await server.SendAsync(HttpMethod.Post, "/tasks/c");

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.Location!.ToString().ShouldBe("/tasks/c");
        created.Headers.ETag.ShouldBe((await server.SendAsync(HttpMethod.Get, "/tasks/c")).Headers.ETag);
    }
}
