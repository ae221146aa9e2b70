using System.IO.Compression;
using System.Text;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Compressed task files that are whole, and those that only look so.</summary>
public sealed class GzipTests
{
    private const string File = "---\nid: a-1\ntitle: T\n---\n- [x] a\n";

    [Fact]
    public void A_whole_file() => Read(Compress(File)).ShouldBe("checks=1/1");

    [Fact]
    public void Members_are_one_file() =>
        Read([.. Compress(File[..10]), .. Compress(""), .. Compress(File[10..])]).ShouldBe("checks=1/1");

    [Fact]
    public void A_file_cut_short_anywhere_is_named()
    {
        byte[] whole = Compress(File);

        for (int length = 0; length < whole.Length; length++)
        {
            Read(whole[..length]).ShouldBe("rejected; TBT1015 0,0; id=");
        }
    }

    [Fact]
    public void A_member_cut_short_behind_a_whole_one_is_named()
    {
        byte[] second = Compress("- [x] b\n");

        for (int length = 1; length < second.Length; length++)
        {
            Read([.. Compress(File), .. second[..length]]).ShouldBe("rejected; TBT1015 0,0; id=");
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\0\0\0\0")]
    [InlineData("---\nid: b\n---\n")]
    public void What_stands_behind_the_last_member_is_named(string rest) =>
        Read([.. Compress(File), .. Encoding.UTF8.GetBytes(rest)]).ShouldBe("rejected; TBT1015 0,0; id=");

    [Fact]
    public void No_content_passes_for_the_end_of_a_file() =>
        Read([.. Compress(File + "\0end of the task file\0"), 1, 2, 3]).ShouldBe("rejected; TBT1015 0,0; id=");

    [Fact]
    public void A_changed_byte_is_named()
    {
        byte[] bytes = Compress(File);
        bytes[^6] ^= 1;

        Read(bytes).ShouldBe("rejected; TBT1015 0,0; id=");
    }

    [Fact]
    public void A_text_is_no_compressed_file() =>
        Read(Encoding.UTF8.GetBytes(File)).ShouldBe("rejected; TBT1015 0,0; id=");

    [Fact]
    public void A_bomb_is_named()
    {
        Read(Compress(File + new string(' ', 70_000_000))).ShouldBe("rejected; TBT1015 0,0; id=");
    }

    private static string Read(byte[] bytes) => Outcome.OfFile(bytes, path: "tasks/x.md.gz");

    private static byte[] Compress(string text)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }
}
