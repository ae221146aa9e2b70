namespace TaskBuildTools.Format;

/// <summary>
/// Reads <c>YYYY-MM-DD</c>, alone or followed by <c>T</c> or a space and <c>HH:MM</c>, <c>HH:MM:SS</c> or
/// <c>HH:MM:SS.f</c> (1 to 9 digits; what is beyond 100 ns is cut off), and that by nothing, <c>Z</c>, <c>+HH</c>,
/// <c>+HHMM</c> or <c>+HH:MM</c>, with blanks before it or not. Knows the calendar and no culture.
/// </summary>
internal ref struct DateText
{
    private const int LargestOffset = 14 * 60;
    private const string Form = "write it as 2025-01-31, or with a time as 2025-01-31T17:30 or 2025-01-31T17:30:00+02:00";

    private ReadOnlySpan<char> _rest;

    private DateText(ReadOnlySpan<char> text) => _rest = text;

    /// <summary>False with a reason when the text is no date.</summary>
    /// <param name="text">As written.</param>
    /// <param name="ticks">100 ns since 0001-01-01, on the writer's wall clock.</param>
    /// <param name="zone">Minutes east of UTC, or <see cref="TaskTime.LocalZone"/> or <see cref="TaskTime.DateZone"/>.</param>
    /// <param name="reason">Why it is no date; empty when it is one.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks, out short zone, out string reason)
    {
        DateText reader = new(text);
        reason = reader.Read(out ticks, out zone) ?? "";
        return reason.Length == 0;
    }

    private string? Read(out long ticks, out short zone)
    {
        ticks = 0;
        zone = TaskTime.DateZone;
        if (!Digits(4, out int year) || !Take('-') || !Digits(2, out int month) || !Take('-') || !Digits(2, out int day))
        {
            return Form;
        }

        if (year == 0)
        {
            return "there is no such year";
        }

        if (month is 0 or > 12)
        {
            return "there is no such month";
        }

        if (day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return "there is no such day";
        }

        ticks = new DateTime(year, month, day).Ticks;
        if (_rest.IsEmpty)
        {
            return null;
        }

        if (!Take('T') && !Take('t') && !Take(' '))
        {
            return Form;
        }

        if (!Digits(2, out int hour) || !Take(':') || !Digits(2, out int minute))
        {
            return Form;
        }

        int second = 0;
        long fraction = 0;
        if (Take(':') && (!Digits(2, out second) || (Take('.') && !Fraction(out fraction))))
        {
            return Form;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return "there is no such time of day";
        }

        ticks += (hour * 3600L + minute * 60 + second) * TimeSpan.TicksPerSecond + fraction;
        return Zone(out zone);
    }

    private string? Zone(out short zone)
    {
        zone = TaskTime.LocalZone;
        if (_rest.IsEmpty)
        {
            return null;
        }

        _rest = _rest.TrimStart(' ');
        int offset = 0;
        if (!Take('Z') && !Take('z'))
        {
            bool isWest = Take('-');
            if (!isWest && !Take('+'))
            {
                return Form;
            }

            if (!Digits(2, out int hours))
            {
                return Form;
            }

            int minutes = 0;
            bool hasColon = Take(':');
            if ((hasColon || !_rest.IsEmpty) && !Digits(2, out minutes))
            {
                return Form;
            }

            offset = hours * 60 + minutes;
            if (minutes > 59 || offset > LargestOffset)
            {
                return "there is no such offset from UTC";
            }

            if (isWest)
            {
                offset = -offset;
            }
        }

        if (!_rest.IsEmpty)
        {
            return Form;
        }

        zone = (short)offset;
        return null;
    }

    private bool Digits(int count, out int value)
    {
        value = 0;
        if (_rest.Length < count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(_rest[i]))
            {
                return false;
            }

            value = value * 10 + (_rest[i] - '0');
        }

        _rest = _rest[count..];
        return true;
    }

    private bool Fraction(out long ticks)
    {
        ticks = 0;
        long unit = TimeSpan.TicksPerSecond / 10;
        int count = 0;
        for (; count < _rest.Length && char.IsAsciiDigit(_rest[count]); count++, unit /= 10)
        {
            ticks += (_rest[count] - '0') * unit;
        }

        _rest = _rest[count..];
        return count is >= 1 and <= 9;
    }

    private bool Take(char c)
    {
        if (_rest.IsEmpty || _rest[0] != c)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
