using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.SettingsFiles;

/// <summary>What <c>performance.yaml</c> says is in force where the index is opened.</summary>
public sealed class PerformanceFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public PerformanceFileTests() => _workspace.WriteTask("tasks/a.md", "a");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Without_a_file_the_defaults_are_in_force()
    {
        Rebuild().Opened.ShouldBe(1);

        Properties(InForce()).ShouldBe(Properties(new PerformanceOptions()));
    }

    [Fact]
    public void Every_key_arrives_in_the_index()
    {
        _workspace.Write("performance.yaml", """
            cache: { memory_limit_mb: 2, disk_cache_enabled: true, cache_ttl_seconds: 3 }
            io: { batch_size: 4, max_concurrent_operations: 5, file_buffer_size: 6000 }
            analytics: { enable_parallel_processing: false, max_worker_threads: 8, chunk_size: 99 }
            """);
        Rebuild();

        Properties(InForce()).ShouldBe(["2", "True", "3", "4", "5", "6000", "False", "8", "99"]);
    }

    [Fact]
    public void The_file_beside_the_project_comes_before_the_one_in_config()
    {
        _workspace.Write("config/performance.yaml", "io: { batch_size: 3 }\ncache: { memory_limit_mb: 5 }\n");
        Rebuild();
        InForce().BatchSize.ShouldBe(3);

        _workspace.Write("performance.yaml", "io: { batch_size: 4 }\n");
        Rebuild();

        (InForce().BatchSize, InForce().MemoryLimitMegabytes).ShouldBe((4, 64));
    }

    [Fact]
    public void A_named_file_comes_before_both()
    {
        _workspace.Write("performance.yaml", "io: { batch_size: 4 }\n");
        _workspace.Write("ci.yaml", "io: { batch_size: 9 }\n");
        BuildRequest Named(BuildRequest request) => request with { Performance = _workspace["ci.yaml"] };

        _workspace.ShouldEqualCleanBuild(_workspace.Build(Named), Named);

        InForce().BatchSize.ShouldBe(9);
    }

    [Fact]
    public void A_change_makes_the_index_anew_and_parses_nothing()
    {
        Rebuild();
        _workspace.Write("performance.yaml", "io: { batch_size: 4 }\n");
        BuildOutcome added = Rebuild();
        (added.IsUpToDate, added.Counts.Parsed, InForce().BatchSize).ShouldBe((false, 0, 4));

        _workspace.Write("performance.yaml", "io: { batch_size: 5 }\n");
        BuildOutcome changed = Rebuild();
        (changed.IsUpToDate, changed.Counts.Parsed, InForce().BatchSize).ShouldBe((false, 0, 5));
        Rebuild().IsUpToDate.ShouldBeTrue();

        File.Delete(_workspace["performance.yaml"]);
        BuildOutcome deleted = Rebuild();
        (deleted.IsUpToDate, deleted.Counts.Parsed, InForce().BatchSize).ShouldBe((false, 0, 256));
    }

    [Fact]
    public void An_error_fails_this_build_and_the_next_and_publishes_no_index()
    {
        _workspace.Write("config/performance.yaml", "io: { batch_size: none }\n");

        BuildOutcome failing = Rebuild();

        failing.Succeeded.ShouldBeFalse();
        failing.Findings.ShouldHaveSingleItem().Finding.Path.ShouldBe("config/performance.yaml");
        File.Exists(_workspace["obj/" + ArtifactNames.Index]).ShouldBeFalse();
        Rebuild().Counts.Errors.ShouldBe(1);
        _workspace.Write("config/performance.yaml", "io: { batch_size: 6 }\n");
        Rebuild().Succeeded.ShouldBeTrue();
        InForce().BatchSize.ShouldBe(6);
    }

    [Fact]
    public void Options_in_code_take_the_place_of_all_of_it()
    {
        _workspace.Write("performance.yaml", "io: { batch_size: 4 }\ncache: { memory_limit_mb: 5 }\n");
        Rebuild();

        PerformanceOptions performance = InForce(new TaskIndexOptions { Performance = new PerformanceOptions { BatchSize = 11 } });

        (performance.BatchSize, performance.MemoryLimitMegabytes).ShouldBe((11, 64));
    }

    private BuildOutcome Rebuild()
    {
        BuildOutcome outcome = _workspace.Build();
        _workspace.ShouldEqualCleanBuild(outcome);
        return outcome;
    }

    private PerformanceOptions InForce(TaskIndexOptions? options = null)
    {
        using TaskIndex index = TaskIndex.Open(_workspace["obj/" + ArtifactNames.Index], options ?? new TaskIndexOptions());
        return index.Services.Performance;
    }

    private static string?[] Properties(PerformanceOptions options) =>
        [.. typeof(PerformanceOptions).GetProperties().Select(property => property.GetValue(options)?.ToString())];
}
