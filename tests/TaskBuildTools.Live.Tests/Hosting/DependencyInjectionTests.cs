using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Hosting;

public sealed class DependencyInjectionTests : IDisposable
{
    private readonly TaskProject _project = new();

    public DependencyInjectionTests() => _project.WriteTask("a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_host_opens_the_store_and_closes_it()
    {
        TaskStore store;
        using (IHost host = Host(services => services.AddTaskStore()))
        {
            await host.StartAsync(Cancellation);
            store = host.Services.GetRequiredService<TaskStore>();
            store.Current["a"].Title.ShouldBe("The task a");
            await host.StopAsync(Cancellation);
        }

        await Should.ThrowAsync<ObjectDisposedException>(() => store.RefreshAsync(Cancellation));
    }

    [Fact]
    public async Task A_lazy_store_is_opened_by_the_first_who_asks()
    {
        using IHost host = Host(services =>
        {
            services.AddTaskStore(options => options.OpenAtStart = false);
            services.AddHealthChecks().AddTaskStore();
        });
        await host.StartAsync(Cancellation);
        (await Check(host)).Description.ShouldBe("The task store is not open yet: nothing has requested it.");

        host.Services.GetRequiredService<TaskStore>().Current.Count.ShouldBe(1);

        (await Check(host)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Wrong_options_stop_the_host_at_its_start_and_are_named()
    {
        using IHost host = Host(services => services.AddTaskStore(options =>
        {
            options.ProjectDirectory = "nowhere";
            options.QueryLimit = new RateLimitOptions { Permits = -1 };
        }));

        OptionsValidationException error = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        error.Failures.Count().ShouldBe(2);
        error.Message.ShouldContain("nowhere");
    }

    [Fact]
    public async Task Health_is_degraded_while_files_are_broken()
    {
        _project.WriteTask("b");
        using IHost host = Host(services =>
        {
            services.AddTaskStore();
            services.AddHealthChecks().AddTaskStore();
        });
        await host.StartAsync(Cancellation);
        TaskStore store = host.Services.GetRequiredService<TaskStore>();
        HealthReportEntry entry = await Check(host);
        entry.Status.ShouldBe(HealthStatus.Healthy, entry.Description);
        entry.Data["tasks"].ShouldBe(2);
        _project.Write("tasks/b.md", "No front matter.\n");
        _project.Write("tasks/c.md", "None here either.\n");
        await store.RefreshAsync(Cancellation);

        entry = await Check(host);

        entry.Status.ShouldBe(HealthStatus.Degraded);
        entry.Data["last_good"].ShouldBe(1);
        entry.Data["rejected"].ShouldBe(1);
        entry.Description.ShouldNotBeNull().ShouldContain("2 task files are broken");
        _project.WriteTask("b");
        _project.Delete("tasks/c.md");
        await store.RefreshAsync(Cancellation);
        (await Check(host)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task The_hosts_loggers_are_told()
    {
        ListLogger log = new();
        using IHost host = Host(services =>
        {
            services.AddTaskStore();
            services.AddLogging(logging => logging.AddProvider(log));
        });

        await host.StartAsync(Cancellation);

        log.At(LogLevel.Information).ShouldContain(message => message.StartsWith("Opened a task store over") && message.Contains("tasks: 1,"));
    }

    [Fact]
    public async Task The_index_of_a_build_is_a_singleton_that_goes_with_the_container()
    {
        TaskIndex index;
        await using (TaskStore store = await _project.OpenAsync())
        {
            ServiceCollection services = new();
            services.AddTaskIndex(Path.Combine(store.ArtifactDirectory, "tasks.tbx"));
            await using ServiceProvider provider = services.BuildServiceProvider();
            index = provider.GetRequiredService<TaskIndex>();
            index.ShouldBeSameAs(provider.GetRequiredService<TaskIndex>());
            index["a"].Title.ShouldBe("The task a");
        }

        Should.Throw<ObjectDisposedException>(() => index.Count);
    }

    private static async Task<HealthReportEntry> Check(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation)).Entries["tasks"];

    private IHost Host(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = _project.Root });
        configure(builder.Services);
        return builder.Build();
    }
}
