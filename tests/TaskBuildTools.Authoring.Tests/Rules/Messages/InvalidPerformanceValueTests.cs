using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class InvalidPerformanceValueTests
{
    [Fact]
    public void A_number_out_of_range_is_reported_at_its_place()
    {
        Finding[] findings = PerformanceText.FindingsOf(
            """
            io:
              file_buffer_size: 4095
            """);

        findings.ShouldBeOnly("TBT9018", 2, 21, 2, 25, "io.file_buffer_size is a whole number from 4096 to 16777216, not '4095'");
    }

    [Theory]
    [InlineData("cache: { memory_limit_mb: many }", "cache.memory_limit_mb is a whole number from 1 to 65536, not 'many'")]
    [InlineData("cache: { memory_limit_mb: 1.5 }", "cache.memory_limit_mb is a whole number from 1 to 65536, not '1.5'")]
    [InlineData("cache: { memory_limit_mb: 99999999999999999999 }", "cache.memory_limit_mb is a whole number from 1 to 65536, not '99999999999999999999'")]
    [InlineData("cache: { memory_limit_mb: true }", "cache.memory_limit_mb is a whole number from 1 to 65536, not 'true'")]
    [InlineData("cache: { memory_limit_mb: '64' }", "cache.memory_limit_mb is a whole number from 1 to 65536, not a text in quotes")]
    [InlineData("cache: { memory_limit_mb: [64] }", "cache.memory_limit_mb is a whole number from 1 to 65536, not several values")]
    [InlineData("cache: { memory_limit_mb: }", "cache.memory_limit_mb is a whole number from 1 to 65536, not nothing")]
    [InlineData("cache: { disk_cache_enabled: 1 }", "cache.disk_cache_enabled is true or false, not '1'")]
    [InlineData("cache: 64", "cache must be 'key: value' lines")]
    public void A_value_of_the_wrong_kind_is_reported(string text, string message)
    {
        Finding finding = PerformanceText.FindingsOf(text).ShouldHaveSingleItem();

        (finding.Id, finding.Message).ShouldBe(("TBT9018", message));
        PerformanceText.ValuesOf(text).ShouldBeEmpty();
    }

    [Fact]
    public void All_wrong_values_are_reported_at_once() =>
        PerformanceText.FindingsOf(
            """
            analytics: { chunk_size: 63, max_worker_threads: 257 }
            io: { batch_size: 0 }
            """).Places().ShouldBe(["TBT9018 1,26", "TBT9018 1,50", "TBT9018 2,19"]);

    [Fact]
    public void The_ends_of_a_range_are_allowed() =>
        PerformanceText.Read("cache: { memory_limit_mb: 65536, cache_ttl_seconds: 0 }\nio: { batch_size: 1000000 }").ShouldBe(
            [(1, 65_536L), (3, 0L), (4, 1_000_000L)]);
}
