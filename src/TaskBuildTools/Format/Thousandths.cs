namespace TaskBuildTools.Format;

/// <summary>Hours and other numbers are held as whole thousandths.</summary>
internal static class Thousandths
{
    /// <summary>Without trailing zeros, so that 1.5 hours print as 1.5.</summary>
    public static decimal ToDecimal(long thousandths)
    {
        byte scale = 3;
        for (; scale > 0 && thousandths % 10 == 0; scale--)
        {
            thousandths /= 10;
        }

        ulong magnitude = thousandths < 0 ? 0UL - (ulong)thousandths : (ulong)thousandths;
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, thousandths < 0, scale);
    }
}
