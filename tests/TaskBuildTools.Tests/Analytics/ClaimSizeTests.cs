using TaskBuildTools.Analytics.Execution;

namespace TaskBuildTools.Tests.Analytics;

public class ClaimSizeTests
{
    [Theory]
    // A worker that has not been measured takes one.
    [InlineData(100, 0, 0, 1)]
    [InlineData(100, 0, 5, 1)]
    // Half of its share of what is left.
    [InlineData(100, 1, 2, 25)]
    [InlineData(100, 1, 4, 12)]
    [InlineData(100, 3, 4, 37)]
    [InlineData(100, 1, 100, 1)]
    [InlineData(100, 1, 100_000, 1)]
    // The last claims are small, and never nothing.
    [InlineData(3, 1, 2, 1)]
    [InlineData(1, 9, 9, 1)]
    [InlineData(7, 9, 1, 3)]
    public void A_claim_follows_the_measured_share(int remaining, double own, double total, int size) =>
        ClaimSize.Of(remaining, own, total).ShouldBe(size);

    [Fact]
    public void Claims_shrink_until_all_is_taken()
    {
        var sizes = new List<int>();
        for (int remaining = 1_000; remaining > 0; remaining -= sizes[^1])
        {
            sizes.Add(ClaimSize.Of(remaining, 1, 2));
        }

        sizes.Sum().ShouldBe(1_000);
        sizes.ShouldBe(sizes.OrderDescending());
        sizes.Count.ShouldBeLessThan(30);
        sizes[^1].ShouldBe(1);
    }
}
