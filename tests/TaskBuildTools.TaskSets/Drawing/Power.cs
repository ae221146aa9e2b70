namespace TaskBuildTools.TaskSets.Drawing;

/// <summary>
/// Powers by square roots and products alone, which IEEE 754 defines to the last bit; <see cref="Math.Pow"/> may differ in it from
/// one platform to the next, and with it the files.
/// </summary>
internal static class Power
{
    private const int Steps = 256;

    /// <param name="number">0 or more.</param>
    /// <param name="exponent">0 or more; rounded to 1/256.</param>
    public static double Of(double number, double exponent)
    {
        int steps = (int)(exponent * Steps + 0.5);
        double result = 1;
        for (int whole = steps / Steps; whole > 0; whole--)
        {
            result *= number;
        }

        double root = number;
        for (int bit = Steps / 2; bit > 0; bit /= 2)
        {
            root = Math.Sqrt(root);
            result *= (steps & bit) == 0 ? 1 : root;
        }

        return result;
    }
}
