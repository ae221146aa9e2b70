using System.Globalization;
using System.Text;

namespace TaskBuildTools.Filters;

/// <summary>The parts of the texts of filters. Equal texts are equal filters, so whatever could be mistaken is quoted.</summary>
internal static class FilterText
{
    /// <summary>A field as it is where it is a plain word, else quoted.</summary>
    public static string Field(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
        ? name
        : Quoted(name);

    /// <summary>A field at the beginning of a filter: quoted, too, where the word begins a filter of its own.</summary>
    public static string Subject(string name) => IsReserved(name) ? Quoted(name) : Field(name);

    /// <summary>Whether a filter begins with this word, so that a field of the name must be quoted.</summary>
    public static bool IsReserved(string word) => word is
        "all" or "none" or "ready" or "blocked" or "overdue" or "progress" or "meaning" or "has" or "depends" or "dependency" or "search";

    public static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char letter in text)
        {
            if (letter is '"' or '\\')
            {
                quoted.Append('\\').Append(letter);
            }
            else if (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029')
            {
                quoted.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A point in time in UTC, such as <c>2025-03-01</c> for a midnight or <c>2025-03-01T09:30:00Z</c>.</summary>
    public static string Instant(long utcTicks)
    {
        var time = new DateTime(utcTicks, DateTimeKind.Utc);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
    }

    /// <summary>Without trailing zeros, so that 1.0 and 1.00 read the same.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
