using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public sealed class DiskLevelTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("tbt").FullName;
    private readonly ManualClock _clock = new();
    private int _computed;

    private string Folder => Path.Combine(_root, "tasks.tbx.cache");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_result_outlives_the_process()
    {
        Ask(Cache(), "age").ShouldBe(1);

        TaskCache next = Cache();
        Ask(next, "age").ShouldBe(1);

        _computed.ShouldBe(1);
        (next.Disk.Hits, next.Disk.Misses, next.Disk.Count).ShouldBe((1, 0, 1));
        next.Disk.Bytes.ShouldBe(Files().Sum(file => file.Length));
        next.Results.Misses.ShouldBe(1, "it was read from disk");
        Ask(next, "age").ShouldBe(1);
        next.Disk.Hits.ShouldBe(1, "it is in memory now");
    }

    [Fact]
    public void Other_sections_and_other_operations_are_other_files()
    {
        Ask(Cache(), "age").ShouldBe(1);
        Ask(Cache(), "age", sections: 2).ShouldBe(2);
        Ask(Cache(), "agf").ShouldBe(3);

        Files().Length.ShouldBe(3);
        Ask(Cache(), "age", sections: 2).ShouldBe(2);
    }

    [Fact]
    public void Disk_cache_enabled_is_off_by_default_and_then_nothing_is_written()
    {
        new PerformanceOptions().DiskCacheEnabled.ShouldBeFalse();
        var cache = new TaskCache(new TaskCacheOptions { DiskFolder = Folder });

        Ask(cache, "age").ShouldBe(1);

        Directory.Exists(Folder).ShouldBeFalse();
        cache.Disk.DisabledReason.ShouldBe("cache.disk_cache_enabled is false.");
        (cache.Disk.Bytes, cache.Disk.Count, cache.Disk.Misses).ShouldBe((0, 0, 0));
        new TaskCache(new PerformanceOptions { DiskCacheEnabled = true }).Disk.DisabledReason.ShouldBe("No folder was given.");
    }

    [Fact]
    public void An_index_that_was_opened_from_a_file_has_its_folder_beside_it()
    {
        string path = Path.Combine(_root, "tasks.tbx");
        File.WriteAllBytes(path, Samples.SampleBacklog.Build().Content);
        var performance = new PerformanceOptions { DiskCacheEnabled = true };
        using (TaskIndex index = TaskIndex.Open(path, new TaskIndexOptions { Performance = performance }))
        {
            Ask(index.All.First().SnapshotOrNull!.Services.Cache, "age");
        }

        Files().Length.ShouldBe(1);
        string other = Path.Combine(_root, "elsewhere");
        using TaskIndex second = TaskIndex.Open(path, new TaskIndexOptions { Performance = performance, CacheFolder = other });
        Ask(second.All.First().SnapshotOrNull!.Services.Cache, "age");
        Directory.GetFiles(other).Length.ShouldBe(1);
    }

    [Fact]
    public void Every_damaged_byte_and_every_truncation_is_a_miss_and_removed()
    {
        Ask(Cache(), "age");
        string path = Files().Single().FullName;
        byte[] sound = File.ReadAllBytes(path);
        for (int at = 0; at < sound.Length; at++)
        {
            byte[] damaged = [.. sound];
            damaged[at] ^= 0x10;
            FindsNothing(path, damaged, $"byte {at}");
            FindsNothing(path, sound[..at], $"length {at}");
        }

        File.WriteAllBytes(path, sound);
        new DiskLevel(Options()).Read(new ResultKey("age", 1), AnswerJson.Default.Answer).ShouldBe(new Answer(1));
    }

    [Fact]
    public void A_file_under_the_name_of_another_is_a_miss()
    {
        Ask(Cache(), "age");
        string age = Files().Single().FullName;
        Ask(Cache(), "burnup");
        string burnup = Files().Single(file => file.FullName != age).FullName;
        File.Copy(age, burnup, overwrite: true);

        Ask(Cache(), "burnup").ShouldBe(3);
    }

    [Fact]
    public void A_sound_file_whose_content_is_something_else_is_a_miss()
    {
        Ask(Cache(), "age");
        string path = Files().Single().FullName;
        byte[] key = DiskEntry.KeyOf(new ResultKey("age", 1));
        foreach (byte[] content in (byte[][])[[], [1, 2, 3], PackedValue.Of("text", AnswerJson.Default.String).Content])
        {
            FindsNothing(path, DiskEntry.Write(key, content, _clock.GetUtcNow()), $"{content.Length} bytes");
        }
    }

    [Fact]
    public void Entries_expire_on_disk_and_are_removed()
    {
        Ask(Cache(ttlSeconds: 60), "age");
        _clock.Move(TimeSpan.FromSeconds(59));
        Ask(Cache(ttlSeconds: 60), "age").ShouldBe(1);
        _clock.Move(TimeSpan.FromSeconds(1));

        TaskCache next = Cache(ttlSeconds: 60);
        Ask(next, "age").ShouldBe(2);

        (next.Disk.Expirations, next.Disk.Misses, next.Disk.Count).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void The_files_stay_within_the_limit_and_the_least_recently_used_go_first()
    {
        const long Limit = 2_000;
        TaskCache cache = Cache(limit: Limit);
        for (int number = 0; number < 40; number++)
        {
            _clock.Move(TimeSpan.FromMinutes(1));
            Ask(cache, $"op{number}");
            // A new cache has nothing in memory, so this is a use of the file.
            Ask(Cache(limit: Limit), "op0").ShouldBe(1);
            Files().Sum(file => file.Length).ShouldBeLessThanOrEqualTo(Limit);
            cache.Disk.Bytes.ShouldBeLessThanOrEqualTo(Limit);
        }

        cache.Disk.Evictions.ShouldBeGreaterThan(10);
        TaskCache next = Cache(limit: Limit);
        Ask(next, "op39");
        Ask(next, "op0");
        next.Disk.Hits.ShouldBe(2);
        Ask(next, "op1");
        next.Disk.Misses.ShouldBe(1);
    }

    [Fact]
    public void A_result_as_large_as_half_the_limit_is_not_written()
    {
        TaskCache cache = Cache(limit: 200);

        Ask(cache, "age").ShouldBe(1);

        cache.Disk.Count.ShouldBe(0);
        cache.Disk.DisabledReason.ShouldBeNull();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_switches_the_level_off_and_says_why()
    {
        File.WriteAllText(Folder, "a file is in the way");
        TaskCache cache = Cache();

        Ask(cache, "age").ShouldBe(1);

        cache.Disk.Statistics.DisabledReason.ShouldNotBeNull().ShouldStartWith($"The folder {Folder} cannot be written: ");
        Ask(cache, "burnup").ShouldBe(2);
        Ask(cache, "age").ShouldBe(1, "the other levels go on");
        cache.Clear();
    }

    [Fact]
    public void A_failing_disk_never_reaches_the_user()
    {
        TaskCache cache = new(Options(), (_, options) =>
            options.Access == FileAccess.Read ? throw new UnauthorizedAccessException("No.") : throw new IOException("Full."));

        Ask(cache, "age").ShouldBe(1);

        cache.Disk.DisabledReason.ShouldBe($"The folder {Folder} cannot be written: Full.");
        Directory.GetFiles(Folder).ShouldBeEmpty();
    }

    [Fact]
    public void Clearing_removes_entries_and_nothing_else()
    {
        TaskCache cache = Cache();
        Ask(cache, "burnup/1");
        Ask(cache, "burnup/2");
        Ask(cache, "age");
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "mine");

        cache.ClearResults("burnup/").ShouldBe(4);
        cache.Disk.Count.ShouldBe(1);
        cache.Clear();

        Directory.GetFiles(Folder).Select(Path.GetFileName).ShouldBe(["notes.txt"]);
        cache.Disk.Bytes.ShouldBe(0);
    }

    [Fact]
    public void What_a_killed_process_left_half_written_is_removed_after_an_hour()
    {
        Ask(Cache(), "age");
        string left = Path.Combine(Folder, "x.tbc.0.tmp");
        File.WriteAllText(left, "half");

        Cache().Disk.Count.ShouldBe(1);
        File.Exists(left).ShouldBeTrue();
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddMinutes(-61));
        Cache().Disk.Count.ShouldBe(1);
        File.Exists(left).ShouldBeFalse();
    }

    [Fact]
    public void Several_caches_may_use_a_folder_at_once()
    {
        Parallel.For(0, 400, number =>
        {
            TaskCache cache = Cache(limit: 20_000);
            int asked = number % 20;
            cache.GetOrCompute(new ResultKey($"op{asked}", 1), AnswerJson.Default.Answer, () => new Answer(asked)).Number.ShouldBe(asked);
            cache.Disk.DisabledReason.ShouldBeNull();
            if (number % 50 == 0)
            {
                cache.Disk.Clear();
            }
        });

        Directory.GetFiles(Folder, "*.tmp").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4_096)]
    [InlineData(65_536)]
    public void Files_are_read_and_written_through_a_buffer_of_file_buffer_size(int bufferSize)
    {
        var opened = new List<(FileAccess Access, int BufferSize)>();
        TaskCacheOptions options = Options(bufferSize: bufferSize);
        TaskCache Opening() => new(options, (path, fileOptions) =>
        {
            opened.Add((fileOptions.Access, fileOptions.BufferSize));
            return new FileStream(path, fileOptions);
        });

        Ask(Opening(), "age");
        Ask(Opening(), "age");

        opened.ShouldBe([(FileAccess.Read, bufferSize), (FileAccess.Write, bufferSize), (FileAccess.Read, bufferSize)]);
    }

    private void FindsNothing(string path, byte[] content, string what)
    {
        File.WriteAllBytes(path, content);
        new DiskLevel(Options()).Read(new ResultKey("age", 1), AnswerJson.Default.Answer).ShouldBeNull(what);
        File.Exists(path).ShouldBeFalse(what);
    }

    private int Ask(TaskCache cache, string operation, ulong sections = 1) =>
        cache.GetOrCompute(new ResultKey(operation, sections), AnswerJson.Default.Answer, () => new Answer(++_computed)).Number;

    private FileInfo[] Files() => new DirectoryInfo(Folder).GetFiles("*.tbc");

    private TaskCache Cache(int ttlSeconds = 0, long limit = 1_000_000) => new(Options(ttlSeconds, limit));

    private TaskCacheOptions Options(int ttlSeconds = 0, long limit = 1_000_000, int bufferSize = 65_536) => new()
    {
        Performance = new PerformanceOptions { DiskCacheEnabled = true, CacheTtlSeconds = ttlSeconds, FileBufferSize = bufferSize },
        TimeProvider = _clock,
        DiskFolder = Folder,
        DiskLimitBytes = limit,
    };
}
