using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Hosting;

/// <summary>Stores of one container keep apart by their names; without names there is one.</summary>
public sealed class SeveralStoresTests : IDisposable
{
    private readonly TaskProject _project = new();

    public SeveralStoresTests()
    {
        _project.WriteTask("a");
        _project.WriteTask("b", path: "other/b.md");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Each_has_its_own_options_files_and_snapshots()
    {
        using IHost host = Host(services =>
        {
            services.AddTaskStore();
            services.AddTaskStore("other", Over("other"));
        });
        await host.StartAsync(Cancellation);
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();

        Ids(scope.ServiceProvider.GetRequiredService<TaskIndex>()).ShouldBe(["a"]);
        Ids(scope.ServiceProvider.GetRequiredKeyedService<TaskIndex>("other")).ShouldBe(["b"]);
        TaskStore store = host.Services.GetRequiredKeyedService<TaskStore>("other");
        store.ShouldNotBeSameAs(host.Services.GetRequiredService<TaskStore>());
        Ids(store.Current).ShouldBe(["b"]);
    }

    [Fact]
    public async Task The_host_opens_each_at_its_start_unless_its_own_options_say_otherwise()
    {
        using IHost host = Host(services =>
        {
            services.AddTaskStore("one");
            services.AddTaskStore("two", Over("other"));
            services.AddTaskStore("three", options =>
            {
                Over("other")(options);
                options.OpenAtStart = false;
            });
            services.AddHealthChecks().AddTaskStore("one").AddTaskStore("two", name: "second").AddTaskStore("three");
        });
        await host.StartAsync(Cancellation);

        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);

        report.Entries.Keys.ShouldBe(["tasks-one", "second", "tasks-three"], ignoreOrder: true);
        report.Entries["tasks-one"].Data["tasks"].ShouldBe(1);
        report.Entries["second"].Data["tasks"].ShouldBe(1);
        report.Entries["tasks-three"].Description.ShouldBe("The task store is not open yet: nothing has requested it.");
    }

    [Fact]
    public async Task The_health_of_one_says_nothing_of_the_other()
    {
        using IHost host = Host(services =>
        {
            services.AddTaskStore();
            services.AddTaskStore("other", Over("other"));
            services.AddHealthChecks().AddTaskStore().AddTaskStore("other");
        });
        await host.StartAsync(Cancellation);
        _project.Write("other/b.md", "No front matter.\n");
        await host.Services.GetRequiredKeyedService<TaskStore>("other").RefreshAsync(Cancellation);

        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);

        report.Entries["tasks"].Status.ShouldBe(HealthStatus.Healthy);
        report.Entries["tasks-other"].Status.ShouldBe(HealthStatus.Degraded);
    }

    [Fact]
    public async Task Wrong_options_of_a_named_store_stop_the_host()
    {
        using IHost host = Host(services =>
        {
            services.AddTaskStore();
            services.AddTaskStore("other", options => options.ProjectDirectory = "nowhere");
        });

        OptionsValidationException error = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        error.OptionsName.ShouldBe("other");
    }

    [Fact]
    public async Task All_are_closed_with_the_container()
    {
        TaskStore[] stores;
        using (IHost host = Host(services =>
        {
            services.AddTaskStore();
            services.AddTaskStore("other", Over("other"));
        }))
        {
            stores = [host.Services.GetRequiredService<TaskStore>(), host.Services.GetRequiredKeyedService<TaskStore>("other")];
        }

        foreach (TaskStore store in stores)
        {
            await Should.ThrowAsync<ObjectDisposedException>(() => store.RefreshAsync(Cancellation));
        }
    }

    [Fact]
    public void A_second_one_without_a_name_or_of_the_same_name_is_refused()
    {
        ServiceCollection services = new();
        services.AddTaskStore();
        services.AddTaskStore("other");
        services.AddTaskIndex("third", "App.tasks.tbx");

        Should.Throw<InvalidOperationException>(() => services.AddTaskStore()).Message.ShouldContain("AddTaskStore(\"name\", ...)");
        Should.Throw<InvalidOperationException>(() => services.AddTaskIndex("App.tasks.tbx")).Message.ShouldContain("AddTaskIndex(\"name\", ...)");
        Should.Throw<InvalidOperationException>(() => services.AddTaskStore("other")).Message.ShouldContain("\"other\"");
        Should.Throw<InvalidOperationException>(() => services.AddTaskStore("third")).Message.ShouldContain("\"third\"");
        Should.Throw<InvalidOperationException>(() => services.AddTaskIndex("third", _ => throw new InvalidOperationException("Not called.")))
            .Message.ShouldContain("\"third\"");
    }

    [Fact]
    public void A_health_check_of_a_store_that_is_not_there_says_what_to_call()
    {
        ServiceCollection services = new();
        services.AddHealthChecks().AddTaskStore("other");
        using ServiceProvider provider = services.BuildServiceProvider();
        HealthCheckRegistration registration = provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Single();

        Should.Throw<InvalidOperationException>(() => registration.Factory(provider)).Message.ShouldContain("AddTaskStore(\"other\", ");
    }

    private static string[] Ids(TaskIndex index) => [.. index.All.Select(task => task.Id)];

    private static Action<TaskStoreOptions> Over(string folder) => options => options.Folders.Add(new TaskFolderOptions { Path = folder });

    private IHost Host(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = _project.Root });
        configure(builder.Services);
        return builder.Build();
    }
}
