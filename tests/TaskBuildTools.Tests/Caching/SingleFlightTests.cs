using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public sealed class SingleFlightTests : IDisposable
{
    private static readonly ResultKey Key = new("op", 1);

    private readonly TaskCache _cache = new(new PerformanceOptions());
    private readonly ManualResetEventSlim _mayEnd = new();
    private readonly ManualResetEventSlim _begun = new();
    private int _computed;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _mayEnd.Dispose();
        _begun.Dispose();
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_computation()
    {
        Task<Answer>[] asked = [.. Enumerable.Range(0, 8).Select(_ => AskAsync())];
        _begun.Wait(Stop);
        await LetOthersWait();
        _mayEnd.Set();

        Answer[] answers = await Task.WhenAll(asked);

        _computed.ShouldBe(1);
        answers.ShouldAllBe(answer => ReferenceEquals(answer, answers[0]));
        (_cache.Results.Hits, _cache.Results.Misses).ShouldBe((7, 1));
    }

    [Fact]
    public async Task Different_results_do_not_wait_for_each_other()
    {
        Task<Answer> first = AskAsync();
        _begun.Wait(Stop);

        _cache.GetOrCompute(new ResultKey("other", 1), AnswerJson.Default.Answer, () => new Answer(7)).Number.ShouldBe(7);

        first.IsCompleted.ShouldBeFalse();
        _mayEnd.Set();
        await first;
    }

    [Fact]
    public async Task An_exception_reaches_all_and_is_not_kept()
    {
        Answer Fail(CancellationToken _)
        {
            Interlocked.Increment(ref _computed);
            _begun.Set();
            _mayEnd.Wait(Stop);
            throw new InvalidOperationException("No.");
        }

        Task<Answer>[] asked = [.. Enumerable.Range(0, 4).Select(_ => Start(() => _cache.GetOrCompute(Key, AnswerJson.Default.Answer, Fail, default)))];
        _begun.Wait(Stop);
        await LetOthersWait();
        _mayEnd.Set();

        foreach (Task<Answer> one in asked)
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => one)).Message.ShouldBe("No.");
        }

        _computed.ShouldBe(1);
        _cache.GetOrCompute(Key, AnswerJson.Default.Answer, () => new Answer(3)).Number.ShouldBe(3);
    }

    [Fact]
    public async Task Who_cancels_the_wait_leaves_the_others_alone()
    {
        using var impatient = new CancellationTokenSource();
        Task<Answer> first = AskAsync();
        _begun.Wait(Stop);
        Task<Answer> cancelled = AskOrCancelAsync(impatient.Token);
        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);
        _mayEnd.Set();
        (await first).Number.ShouldBe(1);
        _computed.ShouldBe(1);
    }

    [Fact]
    public async Task Who_cancels_the_computation_leaves_it_to_another()
    {
        using var impatient = new CancellationTokenSource();
        Task<Answer> cancelled = AskOrCancelAsync(impatient.Token);
        _begun.Wait(Stop);
        Task<Answer> patient = AskAsync();
        await LetOthersWait();
        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);
        _mayEnd.Set();
        (await patient).Number.ShouldBe(2);
        (_cache.Results.Misses, _cache.Results.Count).ShouldBe((2, 1));
    }

    [Fact]
    public void A_computation_that_asks_for_itself_does_not_wait_for_itself()
    {
        Answer answer = _cache.GetOrCompute(Key, AnswerJson.Default.Answer, () =>
            _cache.GetOrCompute(Key, AnswerJson.Default.Answer, () => new Answer(5)));

        answer.Number.ShouldBe(5);
    }

    private Task<Answer> AskAsync() => AskOrCancelAsync(CancellationToken.None);

    private Task<Answer> AskOrCancelAsync(CancellationToken cancellation) =>
        Start(() => _cache.GetOrCompute(Key, AnswerJson.Default.Answer, Compute, cancellation));

    private Answer Compute(CancellationToken cancellation)
    {
        int number = Interlocked.Increment(ref _computed);
        _begun.Set();
        _mayEnd.Wait(cancellation);
        return new Answer(number);
    }

    private static Task<Answer> Start(Func<Answer> ask) =>
        Task.Factory.StartNew(ask, Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Not needed for any outcome; it only makes it likely that the others are waiting by then.</summary>
    private static Task LetOthersWait() => Task.Delay(50, Stop);
}
