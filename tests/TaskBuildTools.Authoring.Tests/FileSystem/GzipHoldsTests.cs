using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Live.Editing.Files;

namespace TaskBuildTools.Authoring.Tests.FileSystem;

/// <summary>Whether a file is the archive of a content, found without unpacking it.</summary>
public sealed class GzipHoldsTests
{
    private static readonly byte[] Large = Bytes(3_000_000);

    public static TheoryData<int> Lengths => [0, 1, 31, 32, 33, 65_503, 65_504, 65_505, 65_535, 65_536, 65_537, 131_072, 3_000_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Its_own_content_is_held_and_read_back(int length)
    {
        byte[] content = Large[..length];
        byte[] compressed = GzipArchive.Compress(content);

        GzipContent.Holds(compressed, content).ShouldBeTrue();
        GzipContent.TryDecompress(compressed, GzipContent.SizeLimit, out byte[] read, out _).ShouldBeTrue();
        read.AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_510)]
    [InlineData(2_999_999)]
    public void A_content_with_another_byte_is_not_held(int index)
    {
        byte[] other = [.. Large];
        other[index] ^= 1;

        GzipContent.Holds(GzipBytes.Of(Large), other).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_999_990)]
    [InlineData(2_999_999)]
    public void A_beginning_of_the_content_is_not_held(int length)
    {
        GzipContent.Holds(GzipBytes.Of(Large), Large.AsMemory(0, length)).ShouldBeFalse();
        GzipContent.Holds(GzipBytes.Of(Large[..length]), Large).ShouldBeFalse();
    }

    [Fact]
    public void A_damaged_archive_holds_nothing()
    {
        byte[] compressed = GzipBytes.Of(Large);

        GzipContent.Holds(compressed.AsMemory(0, compressed.Length - 1), Large).ShouldBeFalse();
        GzipContent.Holds((byte[])[.. compressed, 0], Large).ShouldBeFalse();
    }

    [Fact]
    public void Finding_out_costs_no_memory_for_the_content()
    {
        byte[] compressed = GzipBytes.Of(Large);
        _ = GzipContent.Holds(compressed, Large);

        long before = GC.GetAllocatedBytesForCurrentThread();
        GzipContent.Holds(compressed, Large).ShouldBeTrue();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256 * 1024);
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
