using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

public class ShadowStackTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_curve_is_what_a_cache_of_each_size_that_drops_the_least_recently_used_would_have_saved(int seed)
    {
        var random = new Random(seed);
        var stack = new ShadowStack(bandBytes: 500);
        var naive = new List<int>();
        double[] saved = new double[UtilityCurve.Bands + 1];
        int[] bytes = [.. Enumerable.Range(0, 600).Select(_ => random.Next(10, 90))];

        for (int i = 0; i < 20_000; i++)
        {
            int key = (int)(bytes.Length * Math.Pow(random.NextDouble(), 3));
            int place = naive.IndexOf(key);
            if (place >= 0)
            {
                int depth = naive.Take(place + 1).Sum(other => bytes[other]);
                for (int bands = (depth + 499) / 500; bands <= UtilityCurve.Bands; bands++)
                {
                    saved[bands] += key + 1;
                }

                naive.RemoveAt(place);
            }

            naive.Insert(0, key);
            stack.Access(Hash(key), bytes[key], missTicks: place >= 0 ? 0 : key + 1, isHit: false);
            while (naive.Sum(other => bytes[other]) > 500 * UtilityCurve.Bands)
            {
                naive.RemoveAt(naive.Count - 1);
            }
        }

        UtilityCurve curve = stack.TakeCurve();
        for (int bands = 0; bands <= UtilityCurve.Bands; bands++)
        {
            curve.Saved(bands).ShouldBe(saved[bands]);
        }

        saved[1].ShouldBeGreaterThan(0);
        saved[^1].ShouldBeGreaterThan(saved[1]);
        curve.Lookups.ShouldBe(20_000);
    }

    [Fact]
    public void Of_very_many_keys_a_bounded_sample_is_followed_that_stands_for_all()
    {
        var random = new Random(7);
        var stack = new ShadowStack(bandBytes: 2_000);
        // 50,000 keys of one byte, all as likely: a cache of n bands finds n * 2,000 of 50,000.
        for (int i = 0; i < 2_000_000; i++)
        {
            if (i == 1_000_000)
            {
                stack.TakeCurve();
            }

            stack.Access(Hash(random.Next(50_000)), bytes: 1, missTicks: 1, isHit: false);
        }

        UtilityCurve curve = stack.TakeCurve();
        stack.KeyCount.ShouldBeLessThanOrEqualTo(ShadowStack.MaxKeys);
        stack.SampledOf.ShouldBeGreaterThanOrEqualTo(8);
        curve.Total.ShouldBe(1_000_000, 50_000);
        foreach (int bands in (int[])[2, 5, 10, 20])
        {
            (curve.Saved(bands) / curve.Total).ShouldBe(bands * 2_000 / 50_000.0, 0.03);
        }
    }

    [Fact]
    public void A_hit_costs_what_its_last_miss_cost_and_nothing_when_that_is_not_known()
    {
        var stack = new ShadowStack(bandBytes: 100);
        stack.Access(Hash(1), 10, missTicks: 0, isHit: true);
        stack.Access(Hash(2), 10, missTicks: 70, isHit: false);
        stack.Access(Hash(2), 10, missTicks: 0, isHit: true);

        UtilityCurve curve = stack.TakeCurve();

        (curve.Lookups, curve.Total, curve.Paid, curve.Saved(1)).ShouldBe((3, 140, 70, 70));
        stack.TakeCurve().Lookups.ShouldBe(0);
    }

    [Fact]
    public async Task Many_threads_lose_look_ups_but_never_the_order()
    {
        var stack = new ShadowStack(bandBytes: 1_000);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(() =>
        {
            var random = new Random(worker);
            for (int i = 0; i < 20_000; i++)
            {
                stack.Access(Hash(random.Next(20_000)), random.Next(1, 50), 1, false);
            }
        })));

        UtilityCurve curve = stack.TakeCurve();
        curve.Lookups.ShouldBeInRange(1, 16 * 20_000);
        stack.KeyCount.ShouldBeInRange(1, ShadowStack.MaxKeys);
        // Every key is found again where it was left: in the first band.
        stack.Access(Hash(1), 5, 9, false);
        stack.Access(Hash(1), 5, 9, true);
        stack.TakeCurve().Saved(1).ShouldBeGreaterThanOrEqualTo(9);
    }

    private static ulong Hash(int key)
    {
        ulong hash = (ulong)(key + 1) * 0x9E3779B97F4A7C15;
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        return hash ^ hash >> 32;
    }
}
