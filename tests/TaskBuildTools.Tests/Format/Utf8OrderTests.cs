using System.Text;
using CsCheck;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Format;

public class Utf8OrderTests
{
    [Fact]
    public void A_character_beyond_the_basic_plane_comes_after_all_of_that_plane() =>
        Utf8Order.Instance.Compare("\U0001F389", "\uFFEE").ShouldBePositive();

    [Fact]
    public void It_is_the_order_of_the_encoded_bytes()
    {
        string[] characters = ["a", "b", "é", "\u0800", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0010FFFF"];
        Gen<string> text = Gen.Int[0, characters.Length - 1].Select(i => characters[i]).Array[0, 4].Select(string.Concat);
        Gen.Select(text, text).Sample((left, right) =>
            Math.Sign(Utf8Order.Instance.Compare(left, right))
                == Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))));
    }
}
