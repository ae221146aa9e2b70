using System.Diagnostics.CodeAnalysis;
using TaskBuildTools.Filters;

namespace TaskBuildTools;

/// <content>Filters as text.</content>
public abstract partial class TaskFilter
{
    /// <summary>
    /// Reads the text of a filter, as <see cref="ToString"/> writes it: the same filter, with the same text and the same tasks. Parentheses
    /// may be left out where <c>&amp;</c> binds more than <c>|</c>, and <c>!</c> more than both; white space is free. docs/filter-text.md
    /// has the grammar. Costs time in proportion to the length, whatever the text is.
    /// </summary>
    /// <param name="text">Such as <c>status = "todo" &amp; !(ready)</c>.</param>
    /// <exception cref="TaskFilterFormatException">It is no filter, or nested more than 100 levels deep; the exception tells where.</exception>
    public static TaskFilter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new FilterParser(text);
        return parser.Read() ?? throw parser.Error!;
    }

    /// <summary>Reads the text of a filter, if it is one; see <see cref="Parse"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TaskFilter? filter)
    {
        filter = text is null ? null : new FilterParser(text).Read();
        return filter is not null;
    }
}
