using System.Buffers.Binary;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

public sealed class PerformanceSectionTests
{
    [Fact]
    public void A_key_that_is_not_known_is_skipped() =>
        InForce(Built(new PerformanceValue(0, 1), new PerformanceValue(4, 7), new PerformanceValue(10, 1), new PerformanceValue(ushort.MaxValue, 1)))
            .ShouldBe((7, 64, true));

    [Theory]
    [InlineData(long.MinValue, 1, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(1_000_001, 1_000_000, true)]
    [InlineData(long.MaxValue, 1_000_000, true)]
    public void A_value_out_of_range_becomes_the_nearest_in_range(long value, int batchSize, bool parallel) =>
        InForce(Built(new PerformanceValue(4, value), new PerformanceValue(7, value))).ShouldBe((batchSize, 64, parallel));

    [Theory]
    [InlineData(2)]
    [InlineData(65_536)]
    [InlineData(-1)]
    public void A_wrong_number_of_values_is_damage(int count)
    {
        byte[] content = Built(new PerformanceValue(4, 7));
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(Section(content)), count);
        Forgery.ResealIndex(content);

        Should.Throw<TaskIndexException>(() => TaskIndex.Open(content)).Message.ShouldStartWith(
            "The task index in memory is damaged: its section Performance has ");
    }

    [Fact]
    public void An_index_without_the_section_takes_the_defaults()
    {
        byte[] content = Built(new PerformanceValue(4, 7));
        // The rows of the table ascend, and kind 6 may become 7, which nothing at run time needs.
        int row = Enumerable.Range(0, BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(12)))
            .Select(number => IndexFormat.HeaderSize + number * IndexFormat.SectionEntrySize)
            .Single(at => BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at)) == (uint)SectionKind.Performance);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(row), 0x0001_0005);
        Forgery.ResealIndex(content);

        InForce(content).ShouldBe((256, 64, true));
    }

    private static int Section(byte[] content) => Forgery.Sections(content).Single(section => section.Kind == SectionKind.Performance).Offset;

    private static byte[] Built(params PerformanceValue[] values) => BuiltIndex.WithPerformance(values);

    private static (int BatchSize, int MemoryLimit, bool Parallel) InForce(byte[] content)
    {
        using TaskIndex index = TaskIndex.Open(content);
        PerformanceOptions performance = index.Services.Performance;
        return (performance.BatchSize, performance.MemoryLimitMegabytes, performance.EnableParallelProcessing);
    }
}
