using TaskBuildTools.Fuzzing;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>
/// Every number of an index, its bodies and its text index replaced by others, with right checksums, in a process of its own
/// and in memory that ends where reading on ends the process. An ordinary run takes a share of all.
/// </summary>
public class ForgedNumbersTests
{
    [Fact]
    public void Of_the_index() => Forge("index", 8).ShouldBeGreaterThan(27_000 / 8);

    [Fact]
    public void Of_the_bodies() => Forge("bodies", 2).ShouldBeGreaterThan(4_000 / 2);

    [Fact]
    public void Of_the_text_index() => Forge("text", 2).ShouldBeGreaterThan(5_000 / 2);

    private static int Forge(string file, int ordinaryParts)
    {
        (int part, int parts) = HostileScale.Share(ordinaryParts);
        return FuzzingProcess.Run("forge", file, $"{part}", $"{parts}");
    }
}
