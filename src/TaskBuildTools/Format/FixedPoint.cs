namespace TaskBuildTools.Format;

/// <summary>Hours and other numbers are held as whole thousandths.</summary>
internal static class FixedPoint
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

    /// <summary>As <see cref="ToDecimal(long)"/>, for the sum over as many tasks as an index can hold: below 2^95, which a decimal holds.</summary>
    public static decimal ToDecimal(Int128 thousandths)
    {
        if (thousandths >= long.MinValue && thousandths <= long.MaxValue)
        {
            return ToDecimal((long)thousandths);
        }

        byte scale = 3;
        for (; scale > 0 && thousandths % 10 == 0; scale--)
        {
            thousandths /= 10;
        }

        UInt128 magnitude = (UInt128)Int128.Abs(thousandths);
        return new decimal(
            (int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), Int128.IsNegative(thousandths), scale);
    }

    /// <summary>The nearest number that the format holds besides "absent".</summary>
    public static long Saturate(Int128 thousandths) => (long)Int128.Clamp(thousandths, -long.MaxValue, long.MaxValue);
}
