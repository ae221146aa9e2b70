using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Tests.FileSystem;

public sealed class GzipContentTests
{
    [Fact]
    public void Content_up_to_the_limit_is_given()
    {
        byte[] content = new byte[1000];

        GzipContent.TryDecompress(GzipBytes.Of(content), 1000, out byte[] read, out string? reason).ShouldBeTrue();

        read.ShouldBe(content);
        reason.ShouldBeNull();
    }

    [Fact]
    public void A_bomb_stops_at_the_limit()
    {
        byte[] bomb = GzipBytes.Of(new byte[8 * 1024 * 1024]);

        GzipContent.TryDecompress(bomb, 1024 * 1024, out byte[] read, out string? reason).ShouldBeFalse();

        bomb.Length.ShouldBeLessThan(20_000);
        read.ShouldBeEmpty();
        reason.ShouldBe("its content is larger than 1 MiB");
    }

    [Fact]
    public void All_members_of_a_file_are_read()
    {
        byte[] two = [.. GzipBytes.Of("one "), .. GzipBytes.Of("two")];

        GzipContent.TryDecompress(two, 100, out byte[] read, out _).ShouldBeTrue();

        read.ShouldBe("one two"u8.ToArray());
    }
}
