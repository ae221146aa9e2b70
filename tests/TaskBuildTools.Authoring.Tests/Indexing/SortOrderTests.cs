using System.Text;
using CsCheck;
using TaskBuildTools.Authoring.Indexing;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public class SortOrderTests
{
    [Fact]
    public void Texts_are_ordered_by_their_bytes_then_by_ordinal_and_empty_ones_come_last()
    {
        // Long common beginnings, zero bytes and ends at every place of an eight-byte window.
        string[] parts = ["", "a", "\0", "b", "aaaaaaa", "aaaaaaaa", "bbbbbbbbb", "é", new string('x', 90)];
        Gen<string> text = Gen.Int[0, parts.Length - 1].Select(part => parts[part]).Array[0, 4].Select(string.Concat);
        text.Array[0, 60].Sample(texts =>
        {
            byte[][] bytes = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);

            SortOrder order = SortOrder.ByText(bytes.Length, ordinal => bytes[ordinal]);

            order.PresentCount.ShouldBe(bytes.Count(content => content.Length > 0));
            order.Ordinals.ShouldBe(Enumerable.Range(0, bytes.Length)
                .OrderBy(ordinal => bytes[ordinal].Length == 0)
                .ThenBy(ordinal => bytes[ordinal], Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
                .ThenBy(ordinal => ordinal));
        }, iter: 2000);
    }

    [Fact]
    public void Numbers_are_ordered_with_ties_by_ordinal_and_absent_ones_last()
    {
        long?[] numbers = [5, null, -3, 5, long.MaxValue, null, -3];

        SortOrder order = SortOrder.ByNumber(numbers.Length, numbers, (source, ordinal) => source[ordinal]);

        order.Ordinals.ShouldBe([2, 6, 0, 3, 4, 1, 5]);
        order.PresentCount.ShouldBe(5);
    }
}
