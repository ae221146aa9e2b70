using System.Globalization;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>Reads decimal numbers such as <c>2</c>, <c>0.25</c> and <c>1e3</c> as thousandths, without a culture.</summary>
internal static class NumberText
{
    /// <summary>The most hours that a task may take.</summary>
    public const long LargestHours = 1_000_000;

    private const long LargestNumber = 1_000_000_000_000;

    private const NumberStyles Styles =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>False with a reason when the text is no number or out of range.</summary>
    /// <param name="text">As written.</param>
    /// <param name="isHours">Whether it must lie between 0 and 1,000,000; other numbers lie within plus and minus 10^12.</param>
    /// <param name="thousandths">Rounded half to even.</param>
    /// <param name="reason">Why not.</param>
    public static bool TryRead(string text, bool isHours, out long thousandths, out string reason)
    {
        thousandths = 0;
        reason = "";
        // The framework takes NUL characters at the end for nothing.
        if (text.Contains('\0') || !decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out decimal number))
        {
            reason = isHours ? "write hours as 8 or 2.5" : "write it as 8 or 2.5";
            return false;
        }

        if (isHours && number < 0)
        {
            reason = "hours cannot be negative";
        }
        else if (isHours && number > LargestHours)
        {
            reason = "it is larger than 1,000,000 hours";
        }
        else if (Math.Abs(number) > LargestNumber)
        {
            reason = "it is out of range";
        }

        if (reason.Length > 0)
        {
            return false;
        }

        thousandths = (long)Math.Round(number * 1000, MidpointRounding.ToEven);
        return true;
    }
}
