using TaskBuildTools.Caching;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Caching;

public class CompressionTests
{
    [Fact]
    public void A_record_that_was_held_compressed_is_the_same_in_every_field()
    {
        BuiltIndex built = SampleBacklog.Build();
        var cache = new TaskCache(new TaskCacheOptions { CompressAbove = 0 });
        using TaskIndex index = TaskIndex.Open(built.Content, built.Bodies, new TaskIndexOptions { Cache = cache });
        string decoded = Answers.Of(index);

        Answers.Of(index).ShouldBe(decoded);

        (cache.Records.Hits, cache.Records.Misses).ShouldBe((4, 4));
    }

    [Fact]
    public void Only_what_is_above_the_size_is_compressed()
    {
        var cache = new TaskCache(new TaskCacheOptions { CompressAbove = 2_000 });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Task("SMALL"), Backlogs.Task("LARGE", title: new string('x', 4_000)));
        TaskRecord small = index["SMALL"].ToRecord();
        TaskRecord large = index["LARGE"].ToRecord();

        index["SMALL"].ToRecord().ShouldBeSameAs(small);
        index["LARGE"].ToRecord().ShouldNotBeSameAs(large);
        index["LARGE"].ToRecord().Title.ShouldBe(large.Title);
        cache.Records.Bytes.ShouldBeLessThan(4_000);
    }

    [Fact]
    public void A_result_above_the_size_is_compressed_and_comes_back()
    {
        var cache = new TaskCache(new TaskCacheOptions { CompressAbove = 2_000 });
        var plain = new TaskCache(new TaskCacheOptions());
        Answer Ask(TaskCache asked) =>
            asked.GetOrCompute(new ResultKey("op", 1), AnswerJson.Default.Answer, () => new Answer(1, new string('y', 10_000)));

        Answer first = Ask(cache);
        Ask(cache).ShouldBe(first);
        Ask(cache).ShouldNotBeSameAs(first);
        Ask(plain).ShouldBeSameAs(Ask(plain));

        cache.Results.Bytes.ShouldBeLessThan(1_000);
        plain.Results.Bytes.ShouldBeGreaterThan(20_000);
    }
}
