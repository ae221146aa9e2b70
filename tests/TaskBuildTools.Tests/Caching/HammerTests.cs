using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

/// <summary>Many threads at once: the bound holds at every moment, no value is wrong, and the numbers add up.</summary>
public class HammerTests
{
    private const int Threads = 16;
    private const int Steps = 20_000;

    [Fact]
    public void A_level_stays_within_its_bytes_and_never_mixes_values_up()
    {
        MemoryLevel<RecordKey> level = ByteBoundTests.Level(200_000);
        long asked = 0;
        long wrong = 0;
        long beyond = 0;
        Run((random, _) =>
        {
            int number = (int)(2_000 * Math.Pow(random.NextDouble(), 3));
            switch (random.Next(1_000))
            {
                case 0:
                    level.Clear();
                    break;
                case 1:
                    level.Trim(0.5);
                    break;
                case 2:
                    level.SetCapacity(random.Next(100_000, 300_000));
                    break;
                case 3:
                    level.RemoveWhere((key, _) => key.Record % 7 == 3);
                    break;
                default:
                    Interlocked.Increment(ref asked);
                    object? found = level.Find(ByteBoundTests.Key(number));
                    if (found is null)
                    {
                        level.Counters.CountMiss();
                        found = level.Add(ByteBoundTests.Key(number), new Answer(number), number % 50 * 40);
                    }

                    Interlocked.Add(ref wrong, ((Answer)found).Number == number ? 0 : 1);
                    break;
            }

            // The capacity moves meanwhile, but never above this.
            Interlocked.Add(ref beyond, level.Bytes > 300_000 ? 1 : 0);
        });

        wrong.ShouldBe(0);
        beyond.ShouldBe(0);
        (level.Hits + level.Misses).ShouldBe(asked);
        level.SetCapacity(100_000);
        level.Bytes.ShouldBeLessThanOrEqualTo(100_000);
        level.Clear();
        (level.Bytes, level.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_cache_gives_everybody_the_right_record_and_the_right_result()
    {
        var cache = new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = 1 });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(2_000));
        TaskRef[] tasks = index.All.ToArray();
        long wrong = 0;
        long records = 0;
        long results = 0;
        Run((random, step) =>
        {
            int number = random.Next(tasks.Length);
            if (step % 500 == 499)
            {
                cache.SetShares(0.1 + 0.8 * random.NextDouble());
            }
            else if (random.Next(2) == 0)
            {
                Interlocked.Increment(ref records);
                Interlocked.Add(ref wrong, tasks[number].ToRecord().Id == $"T{number:D6}" ? 0 : 1);
            }
            else
            {
                Interlocked.Increment(ref results);
                Answer answer = cache.GetOrCompute(
                    new ResultKey("op", (ulong)number), AnswerJson.Default.Answer, () => new Answer(number, new string('z', number)));
                Interlocked.Add(ref wrong, answer.Number == number && answer.Text.Length == number ? 0 : 1);
            }
        });

        wrong.ShouldBe(0);
        (cache.Records.Hits + cache.Records.Misses).ShouldBe(records);
        (cache.Results.Hits + cache.Results.Misses).ShouldBe(results);
        cache.Records.Bytes.ShouldBeInRange(1, cache.Records.Capacity);
        cache.Results.Bytes.ShouldBeInRange(1, cache.Results.Capacity);
    }

    private static void Run(Action<Random, int> act)
    {
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(seed => new Thread(() =>
        {
            var random = new Random(seed);
            try
            {
                for (int step = 0; step < Steps; step++)
                {
                    act(random, step);
                }
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        failure.ShouldBeNull();
    }
}
