using System.Text.Json;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Json;

/// <summary>What an application returns from a store.</summary>
public sealed class StoreAsJsonTests : IDisposable
{
    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task An_edit_says_the_revision_and_not_the_whole_index()
    {
        _project.WriteTask("t-1");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditResult result = await store.EditAsync("t-1", edit => edit.SetStatus("in_progress"), cancellationToken: TestContext.Current.CancellationToken);
        string json = JsonSerializer.Serialize(result);

        json.ShouldBe($$"""{"id":"t-1","path":"tasks/t-1.md","revision":"{{result.Revision}}","isChanged":true,"warnings":[]}""");
        JsonSerializer.Deserialize<TaskRevision>($"\"{result.Revision}\"").ShouldBe(result.Revision);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TaskRevision>("\"1\"")).Message.ShouldContain("hexadecimal digits");
    }

    [Fact]
    public async Task Findings_and_health_are_readable_without_a_list_of_numbers()
    {
        _project.WriteTask("t-1", status: "nonsense");
        await using TaskStore store = await _project.OpenAsync();

        JsonElement finding = JsonSerializer.SerializeToElement(store.Diagnostics.ShouldHaveSingleItem());
        JsonElement status = JsonSerializer.SerializeToElement(store.Status);

        finding.GetProperty("id").GetString().ShouldBe("TBT2006");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("line").GetInt32().ShouldBe(4);
        status.GetProperty("errorCount").GetInt32().ShouldBe(1);
        status.GetProperty("watching").GetString().ShouldBeOneOf("watching", "polling");
        JsonSerializer.Deserialize<TaskDiagnostic>(finding).ShouldBe(store.Diagnostics[0] with { Cause = "" });
    }

    [Fact]
    public async Task A_refusal_is_written_with_its_reason_and_without_a_stack()
    {
        _project.WriteTask("t-1");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditException refusal = await Should.ThrowAsync<TaskEditException>(() =>
            store.EditAsync("t-1", edit => edit.SetStatus("nonsense"), cancellationToken: TestContext.Current.CancellationToken));
        JsonElement json = JsonSerializer.SerializeToElement(refusal);

        json.GetProperty("failure").GetString().ShouldBe("rejected");
        json.GetProperty("message").GetString().ShouldBe(refusal.Message);
        json.GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("TBT2006");
        json.EnumerateObject().Select(static member => member.Name).ShouldBe(["failure", "message", "diagnostics", "dependents"]);
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<TaskEditException>("{}"));
    }

    [Fact]
    public async Task A_conflict_says_both_revisions()
    {
        _project.WriteTask("t-1");
        await using TaskStore store = await _project.OpenAsync();
        TaskRevision old = TaskRevision.Parse(new string('0', 32));

        TaskConflictException conflict = await Should.ThrowAsync<TaskConflictException>(() =>
            store.EditAsync("t-1", edit => edit.SetStatus("done"), old, TestContext.Current.CancellationToken));
        JsonElement json = JsonSerializer.SerializeToElement(conflict);

        json.GetProperty("failure").GetString().ShouldBe("conflict");
        json.GetProperty("expected").GetString().ShouldBe(old.ToString());
        json.GetProperty("actual").GetString().ShouldBe(conflict.Actual.ToString());
    }

    [Fact]
    public async Task An_archive_says_what_it_refused()
    {
        _project.WriteTask("t-1");
        _project.WriteTask("t-2", dependencies: "[t-1]");
        await using TaskStore store = await _project.OpenAsync();

        JsonElement json = JsonSerializer.SerializeToElement(
            await store.ArchiveAsync(["nothing"], TestContext.Current.CancellationToken));

        json.GetProperty("done").GetArrayLength().ShouldBe(0);
        json.GetProperty("refused").GetProperty("nothing").GetProperty("failure").GetString().ShouldBe("notFound");
        json.TryGetProperty("index", out _).ShouldBeFalse();
    }
}
