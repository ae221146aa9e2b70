using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>A front matter of a mebibyte or less that asks for as much as it can: how many nodes it gets, and how many bytes.</summary>
public sealed class NodesAndBytesTests
{
    // A front matter of a mebibyte is two as text, and lines, tokens and nodes are some more of each; what multiplies goes far beyond.
    private const long MostBytes = 192L * 1024 * 1024;

    // The mapping, its keys, the id, the title and the list are seven nodes.
    private const int MostItems = 100_000 - 7;

    [Theory]
    [InlineData("- a\n", MostItems, false)]
    [InlineData("- a\n", MostItems + 1, true)]
    public void A_list_ends_with_the_nodes_that_a_file_may_have(string item, int count, bool isTooMuch)
    {
        string[] findings = FindingsOf("custom:\n" + Repeat(item, count), out long allocated);

        findings.Contains("TBT1011").ShouldBe(isTooMuch);
        allocated.ShouldBeLessThan(MostBytes);
    }

    [Theory]
    [InlineData(MostItems, false)]
    [InlineData(MostItems + 1, true)]
    public void And_so_does_one_in_brackets(int count, bool isTooMuch)
    {
        string[] findings = FindingsOf($"custom: [{Repeat("a,", count - 1)}a]", out long allocated);

        findings.Contains("TBT1011").ShouldBe(isTooMuch);
        allocated.ShouldBeLessThan(MostBytes);
    }

    [Theory]
    [InlineData("\n", 1_000_000)]
    [InlineData("a:\n", 300_000)]
    [InlineData("a: [", 200_000)]
    [InlineData("? ", 500_000)]
    [InlineData("&a ", 300_000)]
    [InlineData("*a ", 300_000)]
    [InlineData("'", 1_000_000)]
    [InlineData("a: b: c\n", 100_000)]
    [InlineData("a: 'it's'\n", 90_000)]
    [InlineData("\u0001\n", 500_000)]
    [InlineData("%a\n", 300_000)]
    [InlineData("\r", 1_000_000)]
    public void Nothing_that_is_repeated_takes_more_than_its_share(string repeated, int count)
    {
        string[] findings = FindingsOf(Repeat(repeated, count), out long allocated);

        allocated.ShouldBeLessThan(MostBytes);
        findings.Length.ShouldBeLessThan(10);
    }

    [Fact]
    public void Aliases_of_aliases_are_counted_before_they_are_copied()
    {
        StringBuilder text = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 1_000; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        FindingsOf(text.ToString(), out long allocated).ShouldContain("TBT1011");
        allocated.ShouldBeLessThan(MostBytes);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string[] FindingsOf(string fields, out long allocated)
    {
        byte[] file = Encoding.UTF8.GetBytes($"---\nid: a-1\ntitle: T\n{fields}\n---\n");
        TaskDocumentReader reader = new(Presets.Default);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TaskDocument document = reader.Read("tasks/x.md", file);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return [.. document.Findings.Select(finding => finding.Id).Distinct()];
    }
}
