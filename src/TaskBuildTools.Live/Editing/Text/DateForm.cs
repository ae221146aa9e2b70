using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>How a file writes its dates: with a time or without, what stands between, how precise, and the zone.</summary>
/// <param name="Separator">Between date and time; NUL for a date without a time.</param>
/// <param name="HasSeconds">Whether seconds are written.</param>
/// <param name="FractionDigits">0 to 9.</param>
/// <param name="Zone">As written, blanks before it included.</param>
/// <param name="Offset">What the zone says, in minutes; naive times count as UTC.</param>
internal readonly record struct DateForm(char Separator, bool HasSeconds, int FractionDigits, string Zone, int Offset)
{
    /// <summary>For files without an example: <c>2025-01-31T17:30:00Z</c>.</summary>
    public static DateForm Default => new('T', true, 0, "Z", 0);

    /// <summary>The form of a date, or null for what is none.</summary>
    public static DateForm? Of(string text)
    {
        if (!DateText.TryRead(text, out _, out short zone, out _))
        {
            return null;
        }

        if (zone == TaskTime.DateZone)
        {
            return new DateForm('\0', false, 0, "", 0);
        }

        int position = 16;
        bool hasSeconds = position < text.Length && text[position] == ':';
        position += hasSeconds ? 3 : 0;
        int digits = 0;
        if (hasSeconds && position < text.Length && text[position] == '.')
        {
            digits = text.AsSpan(position + 1).IndexOfAnyExceptInRange('0', '9') is var length and >= 0 ? length : text.Length - position - 1;
            position += 1 + digits;
        }

        return new DateForm(text[10], hasSeconds, digits, text[position..], zone == TaskTime.LocalZone ? 0 : zone);
    }

    /// <summary>The moment, as precise as the form is.</summary>
    /// <exception cref="TaskEditException">There is no such day in the form's zone.</exception>
    public string Write(DateTimeOffset moment)
    {
        long ticks = moment.UtcTicks + (Offset * TimeSpan.TicksPerMinute);
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            throw new TaskEditException(
                TaskEditFailure.InvalidValue, $"The time {moment.ToString("O", CultureInfo.InvariantCulture)} is outside the years 1 to 9999 in the zone '{Zone.Trim()}' of the file's dates");
        }

        DateTime local = new(ticks);
        StringBuilder text = new(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Separator != '\0')
        {
            AppendTime(text, local, HasSeconds, FractionDigits);
            text.Append(Zone);
        }

        return text.ToString();
    }

    /// <summary>Exactly this date, as like the form as it allows.</summary>
    public string Write(TaskDate date)
    {
        DateTime local = new(date.Ticks);
        StringBuilder text = new(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (date.Zone == TaskDate.DateOnly)
        {
            return text.ToString();
        }

        long fraction = local.Ticks % TimeSpan.TicksPerSecond;
        int needed = fraction == 0 ? 0 : fraction.ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0').Length;
        bool hasSeconds = HasSeconds || needed > 0 || local.Second > 0 || FractionDigits > 0 || Separator == '\0';
        DateForm form = Separator == '\0' ? this with { Separator = 'T' } : this;
        form.AppendTime(text, local, hasSeconds, Math.Max(needed, FractionDigits));
        if (date.Zone != TaskDate.Naive)
        {
            text.Append(Zone.Length > 0 && Offset == date.Zone ? Zone : ZoneOf(date.Zone));
        }

        return text.ToString();
    }

    private static string ZoneOf(int minutes) => minutes == 0
        ? "Z"
        : string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");

    private void AppendTime(StringBuilder text, DateTime local, bool hasSeconds, int digits)
    {
        text.Append(Separator).Append(local.ToString(hasSeconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture));
        if (digits > 0)
        {
            // Ticks are 100 ns; two more digits can only be zeros.
            string fraction = (local.Ticks % TimeSpan.TicksPerSecond).ToString("D7", CultureInfo.InvariantCulture) + "00";
            text.Append('.').Append(fraction, 0, digits);
        }
    }
}
