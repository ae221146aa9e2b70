using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Callbacks;

/// <summary>Ids are a sequence of the application: going through it may do anything, and happens before an edit begins.</summary>
public sealed class ForeignSequenceTests : IDisposable
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(1);

    private readonly TaskProject _project = new();

    public ForeignSequenceTests() => _project.WriteTask("a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_edits_does_not_wait_for_the_edit_it_is_for(bool restore)
    {
        await using TaskStore store = await _project.OpenAsync();

        // On a thread of its own, which may be given up.
        Task<TaskArchiveResult> exchange = Task.Run(
            () => restore ? store.RestoreAsync(Ids(), Cancellation) : store.ArchiveAsync(Ids(), Cancellation), Cancellation);

        TaskArchiveResult result = await exchange.WaitAsync(LockTimeout, Cancellation);
        result.Refused.ShouldBeEmpty();
        result.Index["a"].Title.ShouldBe("Edited");

        IEnumerable<string> Ids()
        {
            store.EditAsync("a", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation).GetAwaiter().GetResult();
            yield return "a";
        }
    }

    [Fact]
    public async Task One_that_throws_leaves_the_store_as_it_was()
    {
        await using TaskStore store = await _project.OpenAsync();

        await Should.ThrowAsync<InvalidOperationException>(async () => await store.ArchiveAsync(Ids(), Cancellation));

        await store.EditAsync("a", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation).WaitAsync(LockTimeout, Cancellation);

        static IEnumerable<string> Ids()
        {
            yield return "a";
            throw new InvalidOperationException("The source is gone.");
        }
    }
}
