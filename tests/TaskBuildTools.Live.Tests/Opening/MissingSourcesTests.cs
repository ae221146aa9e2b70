using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Opening;

/// <summary>What a store cannot be opened over: <c>OpenAsync</c> and a host give the same answer.</summary>
public sealed class MissingSourcesTests : IDisposable
{
    private readonly TaskProject _project = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_folder_that_is_missing_is_named_with_what_it_is_relative_to()
    {
        string message = await Refusal(options => options.Folders.Add(new TaskFolderOptions { Path = "backlog" }));

        message.ShouldContain($"'{_project["backlog"]}' does not exist");
        message.ShouldContain($"'backlog' in TaskStoreOptions.Folders, relative to '{_project.Root}'");
        message.ShouldContain("AllowMissingFolder");
        message.ShouldNotContain("TaskFolder item");
    }

    [Fact]
    public async Task So_is_the_folder_that_nobody_named()
    {
        Directory.Delete(_project["tasks"]);

        string message = await Refusal(_ => { });

        message.ShouldContain($"'{_project["tasks"]}' does not exist");
    }

    [Fact]
    public async Task All_that_is_missing_is_named()
    {
        string message = await Refusal(options =>
        {
            options.Folders.Add(new TaskFolderOptions { Path = "tasks" });
            options.Folders.Add(new TaskFolderOptions { Path = "one" });
            options.Folders.Add(new TaskFolderOptions { Path = "two" });
            options.Files.Add("three.md");
        });

        foreach (string missing in (string[])["one", "two", "three.md"])
        {
            message.ShouldContain($"'{_project[missing]}' does not exist");
        }

        message.ShouldNotContain($"'{_project["tasks"]}'");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_in_place_of_a_folder_is_no_folder_that_appears_later(bool allowed)
    {
        _project.Write("backlog", "No folder.\n");

        string message = await Refusal(options =>
        {
            options.Folders.Add(new TaskFolderOptions { Path = "backlog" });
            options.AllowMissingFolder = allowed;
        });

        message.ShouldContain($"'{_project["backlog"]}' cannot be used: it is not a folder");
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_named_with_its_target()
    {
        Directory.CreateSymbolicLink(_project["backlog"], _project["nowhere"]);

        string message = await Refusal(options => options.Folders.Add(new TaskFolderOptions { Path = "backlog" }));

        message.ShouldContain($"'{_project["backlog"]}' cannot be used: it is a link to");
        message.ShouldContain("nowhere");
    }

    [Fact]
    [Trait("Account", "ordinary")]
    public async Task A_folder_that_may_not_be_listed_is_named_with_the_reason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
#pragma warning disable CA1416 // Skipped on Windows.
        File.SetUnixFileMode(_project["tasks"], UnixFileMode.UserExecute);
        try
        {
            string message = await Refusal(_ => { });

            message.ShouldContain($"'{_project["tasks"]}' cannot be listed");
            message.ShouldContain("account");
        }
        finally
        {
            File.SetUnixFileMode(_project["tasks"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
#pragma warning restore CA1416
    }

    [Theory]
    [InlineData("tasks.schema.yaml", "statuses: { todo: { meaning: nonsense } }\n", "tasks.schema.yaml(1,")]
    [InlineData("tasks.schema.yaml", "statuses: {\n", "tasks.schema.yaml(")]
    [InlineData("tasks/tasks.schema.yaml", "statuses: {\n", "tasks/tasks.schema.yaml(")]
    [InlineData("performance.yaml", "cache: {\n", "performance.yaml(")]
    [InlineData("config/performance.yaml", "cache:\n  memory_limit_mb: none\n", "config/performance.yaml(2,")]
    public async Task Settings_with_errors_are_reported_as_a_build_reports_them(string path, string content, string place)
    {
        _project.Write(path, content);

        string message = await Refusal(_ => { });

        message.ShouldContain(place);
        message.ShouldContain("error TBT9");
    }

    [Theory]
    [InlineData("tasks.schema.yaml")]
    [InlineData("performance.yaml")]
    public async Task Settings_that_cannot_be_read_are_not_taken_for_none(string path)
    {
        File.CreateSymbolicLink(_project[path], _project["nowhere"]);

        string message = await Refusal(_ => { });

        message.ShouldContain(path);
    }

    [Fact]
    public async Task A_schema_that_is_named_must_be_there()
    {
        string message = await Refusal(options => options.Schema = "other.schema.yaml");

        message.ShouldContain("TBT9002");
        message.ShouldContain("other.schema.yaml");
    }

    [Fact]
    public async Task An_error_that_the_settings_make_a_warning_stops_nothing()
    {
        _project.Write("performance.yaml", "cache:\n  memory_limit_mb: none\n");
        await Refusal(_ => { });
        _project.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.TBT9016.severity = warning\ndotnet_diagnostic.TBT9017.severity = warning\n"
            + "dotnet_diagnostic.TBT9018.severity = warning\n");

        await using TaskStore store = await _project.OpenAsync();

        store.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(TaskDiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("nothing/tasks")]
    public async Task A_folder_alone_that_is_missing_is_named(string path)
    {
        TaskStoreException error = await Should.ThrowAsync<TaskStoreException>(
            async () => await TaskStore.OpenAsync(_project[path], Cancellation));

        error.Message.ShouldContain($"'{_project[path]}' does not exist");
    }

    [Fact]
    public async Task A_missing_folder_that_is_allowed_is_empty_until_it_appears()
    {
        await using TaskStore store = await _project.OpenAsync(options =>
        {
            options.Folders.Add(new TaskFolderOptions { Path = "later/backlog" });
            options.AllowMissingFolder = true;
        });
        store.Current.Count.ShouldBe(0);
        store.Diagnostics.ShouldBeEmpty();
        store.Status.MissingFolders.ShouldBe([_project["later/backlog"]]);

        _project.WriteTask("a", path: "later/backlog/a.md");

        await Eventually.Is(() => store.Current.Count == 1);
        await store.RefreshAsync(Cancellation);
        store.Status.MissingFolders.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_starts_without_a_missing_folder_that_is_allowed_and_its_health_names_it()
    {
        Directory.Delete(_project["tasks"]);
        using IHost host = Host(options => options.AllowMissingFolder = true);
        await host.StartAsync(Cancellation);
        TaskStore store = host.Services.GetRequiredService<TaskStore>();
        HealthReportEntry entry = await Check(host);
        entry.Status.ShouldBe(HealthStatus.Degraded);
        entry.Description.ShouldNotBeNull().ShouldContain(_project["tasks"]);

        _project.WriteTask("a");
        await store.RefreshAsync(Cancellation);

        store.Current.Count.ShouldBe(1);
        (await Check(host)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_folder_that_goes_later_is_reported_in_words_for_a_store()
    {
        _project.WriteTask("a");
        await using TaskStore store = await _project.OpenAsync(options => options.Folders.Add(new TaskFolderOptions { Path = "tasks" }));

        Directory.Delete(_project["tasks"], recursive: true);
        await store.RefreshAsync(Cancellation);

        TaskDiagnostic diagnostic = store.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("TBT9001");
        diagnostic.Message.ShouldContain("TaskStoreOptions.Folders");
        diagnostic.Message.ShouldNotContain("TaskFolder item");
        store.Status.MissingFolders.ShouldBe([_project["tasks"]]);
    }

    [Fact]
    public async Task A_file_that_goes_later_is_reported_in_words_for_a_store()
    {
        _project.WriteTask("a", path: "notes/a.md");
        await using TaskStore store = await _project.OpenAsync(options => options.Files.Add("notes/a.md"));

        _project.Delete("notes/a.md");
        await store.RefreshAsync(Cancellation);

        TaskDiagnostic diagnostic = store.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("TBT9008");
        diagnostic.Message.ShouldContain("TaskStoreOptions.Files");
    }

    // The one answer: what OpenAsync says, and that the host says the same.
    private async Task<string> Refusal(Action<TaskStoreOptions> change)
    {
        TaskStoreException opening = await Should.ThrowAsync<TaskStoreException>(async () =>
        {
            await using TaskStore store = await _project.OpenAsync(change);
        });
        using IHost host = Host(change);

        TaskStoreException starting = await Should.ThrowAsync<TaskStoreException>(() => host.StartAsync(Cancellation));

        starting.Message.ShouldBe(opening.Message);
        HealthReportEntry entry = await Check(host);
        entry.Status.ShouldBe(HealthStatus.Unhealthy);
        entry.Exception.ShouldNotBeNull().Message.ShouldBe(opening.Message);
        return opening.Message;
    }

    private static async Task<HealthReportEntry> Check(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation)).Entries["tasks"];

    private IHost Host(Action<TaskStoreOptions> change)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = _project.Root });
        builder.Services.AddTaskStore(change);
        builder.Services.AddHealthChecks().AddTaskStore();
        return builder.Build();
    }
}
