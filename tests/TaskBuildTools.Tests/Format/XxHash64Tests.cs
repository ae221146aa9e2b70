using System.Text;
using CsCheck;

namespace TaskBuildTools.Tests.Format;

public class XxHash64Tests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999UL)]
    [InlineData("a", 0xD24EC4F1A98C6E5BUL)]
    [InlineData("abc", 0x44BC2CF5AD770999UL)]
    public void Known_inputs_have_their_known_hashes(string text, ulong hash) =>
        TaskBuildTools.Format.XxHash64.Hash(Encoding.ASCII.GetBytes(text)).ShouldBe(hash);

    [Fact]
    public void Every_length_agrees_with_the_framework()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200).Select(i => (byte)(i * 37))];
        for (int length = 0; length <= bytes.Length; length++)
        {
            TaskBuildTools.Format.XxHash64.Hash(bytes.AsSpan(0, length)).ShouldBe(System.IO.Hashing.XxHash64.HashToUInt64(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Random_bytes_agree_with_the_framework() =>
        Gen.Byte.Array[0, 2000].Sample(bytes =>
            TaskBuildTools.Format.XxHash64.Hash(bytes) == System.IO.Hashing.XxHash64.HashToUInt64(bytes));
}
