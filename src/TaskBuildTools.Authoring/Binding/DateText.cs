using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>
/// Reads <c>YYYY-MM-DD</c>, alone or followed by <c>T</c> or a blank and <c>HH:MM</c>, <c>HH:MM:SS</c> or
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
    public static bool TryRead(ReadOnlySpan<char> text, out TaskDate date, out string reason)
    {
        DateText reader = new(text);
        date = TaskDate.None;
        reason = "";
        string? failure = reader.Read(ref date);
        if (failure is null)
        {
            return true;
        }

        reason = failure;
        date = TaskDate.None;
        return false;
    }

    private string? Read(ref TaskDate date)
    {
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

        long ticks = new DateTime(year, month, day).Ticks;
        if (_rest.IsEmpty)
        {
            date = new TaskDate(ticks, TaskDate.DateOnly);
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
        return Zone(ticks, ref date);
    }

    private string? Zone(long ticks, ref TaskDate date)
    {
        if (_rest.IsEmpty)
        {
            date = new TaskDate(ticks, TaskDate.Naive);
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

        date = new TaskDate(ticks, (short)offset);
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
