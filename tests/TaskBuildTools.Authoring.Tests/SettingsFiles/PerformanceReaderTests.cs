using System.ComponentModel.DataAnnotations;
using System.Reflection;
using TaskBuildTools.Settings;

namespace TaskBuildTools.Authoring.Tests.SettingsFiles;

public sealed class PerformanceReaderTests
{
    [Fact]
    public void Every_key_is_read() =>
        PerformanceText.Read(
            """
            cache:
              memory_limit_mb: 2
              disk_cache_enabled: true
              cache_ttl_seconds: 3
            io: { batch_size: 4, max_concurrent_operations: 5, file_buffer_size: 6000 }
            analytics:
              enable_parallel_processing: False
              max_worker_threads: 8
              chunk_size: 99
            """).ShouldBe([(1, 2L), (2, 1L), (3, 3L), (4, 4L), (5, 5L), (6, 6000L), (7, 0L), (8, 8L), (9, 99L)]);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("cache:\n  # memory_limit_mb: 64\nio: ~\n")]
    public void What_is_not_in_the_file_is_not_set(string text) => PerformanceText.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_byte_order_mark_and_windows_lines_are_read() =>
        PerformanceText.Read("\uFEFFio:\r\n  batch_size: 12\r\n").ShouldBe([(4, 12L)]);

    [Fact]
    public void Ranges_and_kinds_are_those_of_the_options()
    {
        PropertyInfo[] properties = typeof(PerformanceOptions).GetProperties();

        PerformanceKeys.All.Select(key => (int)key.Number).ShouldBe(Enumerable.Range(1, properties.Length));
        foreach ((PerformanceKey key, PropertyInfo property) in PerformanceKeys.All.Zip(properties))
        {
            key.IsFlag.ShouldBe(property.PropertyType == typeof(bool), key.Name);
            if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            {
                (key.Minimum, key.Maximum).ShouldBe(((int)range.Minimum, (int)range.Maximum), key.Name);
            }

            foreach (int value in (int[])[key.Minimum, key.Maximum])
            {
                PerformanceOptions options = new();
                key.Set(options, value);
                Convert.ToInt32(property.GetValue(options), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value, key.Name);
            }
        }
    }
}
