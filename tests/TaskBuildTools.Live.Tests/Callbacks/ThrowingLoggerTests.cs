using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Callbacks;

/// <summary>A logger that fails or hangs for a while: nothing of the store's work is lost, and its status counts the failures.</summary>
public sealed class ThrowingLoggerTests : IDisposable
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(1);

    private readonly TaskProject _project = new();

    public ThrowingLoggerTests() => _project.WriteTask("a");

    public static TheoryData<string, string> Failures()
    {
        TheoryData<string, string> data = [];
        foreach (string member in (string[])["CreateLogger", "IsEnabled", "Log"])
        {
            data.Add(member, "invalid");
            data.Add(member, "cancelled");
            data.Add(member, "hostile");
        }

        return data;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task One_that_throws_while_the_store_is_opened_and_edited_changes_nothing(string member, string kind)
    {
        RaisingLogger logger = new(member) { Raise = () => throw Exception(kind) };
        TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = logger);

        _project.Write("tasks/broken.md", "No front matter.\n");
        _project.WriteTask("b");
        await store.RefreshAsync(Cancellation).WaitAsync(LockTimeout, Cancellation);
        await store.EditAsync("b", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation).WaitAsync(LockTimeout, Cancellation);
        await store.CreateAsync("c", task => task.SetTitle("Created"), cancellationToken: Cancellation).WaitAsync(LockTimeout, Cancellation);
        _project.WriteTask("d");
        await Eventually.Is(() => store.Current.Count == 4);

        store.Status.LastFailure.ShouldBeNull();
        store.Status.HasStopped.ShouldBeFalse();
        store.Status.CallbackFailures.ShouldBeGreaterThan(0);
        store.Status.LastCallbackFailure.ShouldNotBeNull().ShouldStartWith("The logger threw ");
        await store.DisposeAsync().AsTask().WaitAsync(LockTimeout, Cancellation);
    }

    [Theory]
    [InlineData("CreateLogger")]
    [InlineData("IsEnabled")]
    [InlineData("Log")]
    public async Task One_that_comes_to_itself_logs_again(string member)
    {
        RaisingLogger logger = new(member) { Raise = () => throw Exception("invalid") };
        await using TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = logger);
        logger.Raise = null;
        long failures = store.Status.CallbackFailures;
        _project.WriteTask("b");

        await store.RefreshAsync(Cancellation);

        logger.Messages.ShouldContain(message => message.StartsWith("Published version 2"));
        store.Status.CallbackFailures.ShouldBe(failures);
    }

    [Theory]
    [InlineData("CreateLogger")]
    [InlineData("IsEnabled")]
    [InlineData("Log")]
    public async Task One_that_does_not_return_holds_up_nothing(string member)
    {
        using ManualResetEventSlim mayReturn = new();
        RaisingLogger logger = new(member) { Raise = () => mayReturn.Wait(Cancellation) };
        TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = logger);
        for (int i = 0; i < 3; i++)
        {
            _project.WriteTask($"t{i}");
            await store.RefreshAsync(Cancellation).WaitAsync(LockTimeout, Cancellation);
            store.Current.Contains($"t{i}").ShouldBeTrue();
        }

        await store.DisposeAsync().AsTask().WaitAsync(LockTimeout, Cancellation);
        mayReturn.Set();
    }

    [Fact]
    public async Task One_that_closes_the_store_does_not_wait_for_itself()
    {
        TaskCompletionSource closed = new();
        RaisingLogger logger = new("Log");
        TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = logger);
        logger.Raise = () =>
        {
            store.Dispose();
            closed.TrySetResult();
        };
        _project.WriteTask("b");

        await closed.Task.WaitAsync(LockTimeout, Cancellation);

        await store.DisposeAsync().AsTask().WaitAsync(LockTimeout, Cancellation);
    }

    [Fact]
    public async Task What_a_hanging_one_misses_is_counted()
    {
        using ManualResetEventSlim mayReturn = new();
        RaisingLogger logger = new("Log");
        TaskStore store = await _project.OpenAsync(options => options.LoggerFactory = logger);
        logger.Raise = () => mayReturn.Wait(Cancellation);
        for (int i = 0; i < 12; i++)
        {
            for (int j = 0; j < 100; j++)
            {
                // Each has a cause of its own, so that each is a message.
                _project.Write($"tasks/broken{j}.md", TaskProject.Text($"t{j}", i % 2 == 0 ? $"odd{j}" : $"nonsense{j}"));
            }

            await store.RefreshAsync(Cancellation);
        }

        store.Status.CallbackFailures.ShouldBeGreaterThan(0);
        store.Status.LastCallbackFailure.ShouldNotBeNull().ShouldContain("message of the store was lost");
        mayReturn.Set();
        await store.DisposeAsync();
    }

    private static Exception Exception(string kind) => kind switch
    {
        "cancelled" => new TaskCanceledException("The logger gave up."),
        "hostile" => new HostileException(),
        _ => new InvalidOperationException("The sink is gone."),
    };

    private sealed class HostileException : Exception
    {
        public override string Message => throw new NotSupportedException("No message.");
    }
}
