using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

public class ShareControllerTests
{
    [Fact]
    public void Memory_goes_to_where_it_saves_more()
    {
        var controller = new ShareController();

        // Results are found again in the first band only, records all over the memory.
        controller.Decide(10, Spread(2_000, UtilityCurve.WholeMemory, cost: 5), Spread(500, 1, cost: 5)).ShouldBeGreaterThan(15);
    }

    [Fact]
    public void The_cost_of_a_miss_counts_and_not_the_number_of_hits()
    {
        var controller = new ShareController();

        controller.Decide(10, Spread(2_000, UtilityCurve.WholeMemory, cost: 1), Spread(1_000, UtilityCurve.WholeMemory, cost: 100))
            .ShouldBeLessThan(5);
    }

    [Fact]
    public void Neither_level_gets_less_than_a_tenth()
    {
        var controller = new ShareController();

        controller.Decide(10, Spread(5_000, UtilityCurve.WholeMemory, cost: 5), new UtilityCurve()).ShouldBeLessThanOrEqualTo(18);
        new ShareController().Decide(10, new UtilityCurve(), Spread(5_000, UtilityCurve.WholeMemory, cost: 5)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Few_look_ups_decide_nothing()
    {
        var controller = new ShareController();
        UtilityCurve few = Spread(ShareController.MinLookups - 1, UtilityCurve.WholeMemory, cost: 5);

        controller.Decide(10, few, new UtilityCurve()).ShouldBe(10);
        controller.Decide(10, Spread(1, 1, 1), new UtilityCurve()).ShouldNotBe(10);
    }

    [Fact]
    public void A_gain_that_chance_explains_moves_nothing()
    {
        var controller = new ShareController();
        // One very expensive lookup among many cheap ones.
        UtilityCurve records = Spread(1_000, 1, cost: 1);
        records.Add(band: 14, cost: 10_000, isHit: false, scale: 1);

        controller.Decide(10, records, Spread(1_000, 1, cost: 1)).ShouldBe(10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_steady_workload_with_noise_is_settled_in_a_few_moves_and_stays_settled(int seed)
    {
        var random = new Random(seed);
        var controller = new ShareController();
        int bands = 10;
        int moves = 0;
        int late = 0;
        for (int i = 0; i < 1_000; i++)
        {
            int chosen = controller.Decide(bands, Noisy(random, 300, 14), Noisy(random, 300, 9));
            moves += chosen == bands ? 0 : 1;
            late += chosen == bands || i < 20 ? 0 : 1;
            bands = chosen;
        }

        moves.ShouldBeLessThanOrEqualTo(4);
        late.ShouldBeLessThanOrEqualTo(1);
    }

    private static UtilityCurve Spread(int lookups, int bands, double cost)
    {
        var curve = new UtilityCurve();
        for (int i = 0; i < lookups; i++)
        {
            curve.Add(i % bands, cost, isHit: false, scale: 1);
        }

        return curve;
    }

    private static UtilityCurve Noisy(Random random, int lookups, int bands)
    {
        var curve = new UtilityCurve();
        for (int i = 0; i < lookups; i++)
        {
            curve.Add(random.Next(bands), random.Next(1, 10), isHit: true, scale: 1);
        }

        return curve;
    }
}
