using System.Text;
using CsCheck;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Tests.Records;

public class Utf8StringComparerTests
{
    [Fact]
    public void Agrees_with_the_bytes() =>
        Gen.Select(Texts, Texts).Sample((left, right) =>
            Math.Sign(Utf8StringComparer.Instance.Compare(left, right))
            == Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))));

    private static Gen<string> Texts { get; } =
        Gen.Int[0, 5].Select(index => new[] { "a", "z", "é", "\uD7FF", "\uFB01", "😀" }[index]).Array[0, 4].Select(string.Concat);
}
