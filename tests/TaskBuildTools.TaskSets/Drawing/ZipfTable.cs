namespace TaskBuildTools.TaskSets.Drawing;

/// <summary>Draws ranks of which the n-th is as common as <c>1 / (n + 1) ^ skew</c>, in constant time and to 1/65,536.</summary>
internal sealed class ZipfTable
{
    private const int Size = 65_536;

    private readonly int[] _ranks = new int[Size];

    public ZipfTable(int count, double skew)
    {
        double sum = 0;
        double[] sums = new double[count];
        for (int rank = 0; rank < count; rank++)
        {
            sums[rank] = sum += 1 / Power.Of(rank + 1, skew);
        }

        for (int at = 0, rank = 0; at < Size; at++)
        {
            while (rank < count - 1 && sums[rank] * Size <= sum * at)
            {
                rank++;
            }

            _ranks[at] = rank;
        }
    }

    public int Next(ref SplitMix64 random) => _ranks[random.Next(Size)];
}
