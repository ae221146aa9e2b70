namespace TaskBuildTools.Tests.Tuning;

public class ChangingWorkloadTests
{
    /// <summary>Lookups after which both caches are full and the tuner has decided for the first time.</summary>
    private const int WarmUp = 10_000;

    /// <summary>A quarter of a phase: what follows a change of the work counts in full, and is not diluted by the rest of it.</summary>
    private const int Window = 15_000;

    private const int Step = 1_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_tuned_cache_does_less_work_than_a_fixed_one_and_is_never_more_than_5_percent_behind(int seed)
    {
        var tuned = new CacheSimulation(isTuned: true);
        long[] tunedWork = tuned.Work(ChangingWorkload.LookUps(seed), Step);
        long[] fixedWork = new CacheSimulation(isTuned: false).Work(ChangingWorkload.LookUps(seed), Step);

        tunedWork.Sum().ShouldBeLessThan(fixedWork.Sum() * 8 / 10);
        for (int start = WarmUp / Step; start + Window / Step <= tunedWork.Length; start++)
        {
            Range window = start..(start + Window / Step);
            double ratio = (double)tunedWork[window].Sum() / fixedWork[window].Sum();
            ratio.ShouldBeLessThanOrEqualTo(1.05, $"lookups from {start * Step}");
        }

        // Six phases: no flapping within them.
        tuned.Tuner!.ShareChanges.ShouldBeInRange(3, 10);
        tuned.RecordsShare.ShouldBe(tuned.Tuner.Report().ShareChanges[^1].To);
    }

    [Fact]
    public void The_same_look_ups_give_the_same_work()
    {
        long[] first = new CacheSimulation(isTuned: true).Work(ChangingWorkload.LookUps(5).Take(50_000), 10_000);
        long[] second = new CacheSimulation(isTuned: true).Work(ChangingWorkload.LookUps(5).Take(50_000), 10_000);

        second.ShouldBe(first);
        first.ShouldAllBe(work => work > 0);
    }
}
