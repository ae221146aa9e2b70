using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Tests.FileSystem;

public sealed class ContentBudgetTests
{
    private const int Unit = 1024 * 1024;

    private readonly ContentBudget _budget = new(4 * Unit);

    [Fact]
    public void Many_threads_never_hold_more_than_the_limit_at_a_time()
    {
        long held = 0;
        long most = 0;

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            long bytes = Unit * (1 + i % 3);
            using ContentBudget.Share share = _budget.Take(bytes);
            long now = Interlocked.Add(ref held, bytes);
            InterlockedMax(ref most, now);
            Thread.Yield();
            Interlocked.Add(ref held, -bytes);
        });

        most.ShouldBeLessThanOrEqualTo(4 * Unit);
        _budget.Peak.ShouldBeInRange(most, 4 * Unit);
    }

    [Fact]
    public async Task Who_asks_for_more_than_is_left_waits_until_it_is_given_back()
    {
        ContentBudget.Share first = _budget.Take(3 * Unit);
        Task<ContentBudget.Share> second = Task.Run(() => _budget.Take(2 * Unit), TestContext.Current.CancellationToken);
        (await Task.WhenAny(second, Task.Delay(50, TestContext.Current.CancellationToken))).ShouldNotBe(second);

        first.Dispose();

        (await second).Dispose();
        _budget.Peak.ShouldBe(3 * Unit);
    }

    [Fact]
    public void More_than_the_limit_is_let_in_alone()
    {
        using (_budget.Take(100 * Unit))
        {
            _budget.Peak.ShouldBe(4 * Unit);
        }

        _budget.Take(4 * Unit).Dispose();
    }

    [Fact]
    public void Small_contents_are_not_counted()
    {
        using ContentBudget.Share all = _budget.Take(4 * Unit);
        using ContentBudget.Share small = _budget.Take(ContentBudget.Counted);
        _budget.Peak.ShouldBe(4 * Unit);
    }

    private static void InterlockedMax(ref long target, long value)
    {
        long seen = Interlocked.Read(ref target);
        while (value > seen)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen) is var found && found == seen ? value : found;
        }
    }
}
