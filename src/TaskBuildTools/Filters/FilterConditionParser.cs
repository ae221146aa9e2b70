using System.Globalization;

namespace TaskBuildTools.Filters;

/// <summary>Reads one condition of a filter: all that is neither combined, nor negated, nor in parentheses.</summary>
internal sealed class FilterConditionParser(FilterParser parser)
{
    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"];

    public TaskFilter? Read()
    {
        FilterToken token = parser.Token;
        if (token.Kind == FilterTokenKind.Quoted || (token.Kind == FilterTokenKind.Word && !FilterText.IsReserved(token.Text) && IsField(token.Text)))
        {
            parser.Advance();
            return token.Kind == FilterTokenKind.Word && token.Text == "id" && parser.IsWord("in") ? Ids() : OfField(token.Text);
        }

        if (token.Kind != FilterTokenKind.Word || !FilterText.IsReserved(token.Text))
        {
            return parser.Refuse("a filter");
        }

        parser.Advance();
        return token.Text switch
        {
            "all" => TaskFilter.All,
            "none" => TaskFilter.None,
            "ready" => TaskFilter.Ready,
            "blocked" => TaskFilter.Blocked,
            "overdue" => Overdue(),
            "progress" => Progress(),
            "meaning" => parser.TrySign('=', "=") ? Meaning() : null,
            "has" => HasAny(),
            "depends" => parser.TryWords("on") ? Dependency(dependents: true) : null,
            "dependency" => parser.TryWords("of") ? Dependency(dependents: false) : null,
            _ => parser.Quoted() is { } query ? TaskFilter.Search(query) : null,
        };
    }

    private static bool IsField(string word) => FilterText.Field(word) == word;

    private TaskFilter? OfField(string field)
    {
        string operation = parser.Token.Text;
        if (parser.IsSign('='))
        {
            parser.Advance();
            return parser.Quoted() is { } value ? TaskFilter.Field(field, value) : null;
        }

        if (parser.IsWord("contains"))
        {
            parser.Advance();
            return parser.Quoted() is { } text ? TaskFilter.Contains(field, text) : null;
        }

        if (parser.IsWord("from"))
        {
            parser.Advance();
            return Range(field);
        }

        if (parser.IsWord("any") || parser.IsWord("all"))
        {
            parser.Advance();
            return parser.TryWords("of") && Texts() is { } values
                ? operation == "any" ? TaskFilter.AnyOf(field, values) : TaskFilter.AllOf(field, values)
                : null;
        }

        return parser.Refuse("=, contains, from, any of or all of");
    }

    private TaskFilter? Ids()
    {
        parser.Advance();
        return Texts() is { } ids ? TaskFilter.Ids(ids) : null;
    }

    // Texts in quotes, with commas between them, in parentheses.
    private List<string>? Texts()
    {
        if (!parser.TrySign('(', "("))
        {
            return null;
        }

        var texts = new List<string>();
        while (!parser.IsSign(')'))
        {
            if ((texts.Count > 0 && !parser.TrySign(',', ", or )")) || parser.Quoted() is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        parser.Advance();
        return texts;
    }

    private TaskFilter? HasAny()
    {
        FilterToken token = parser.Token;
        if (token.Kind != FilterTokenKind.Quoted && (token.Kind != FilterTokenKind.Word || !IsField(token.Text)))
        {
            return parser.Refuse("a field");
        }

        parser.Advance();
        return TaskFilter.HasAny(token.Text);
    }

    private TaskFilter? Dependency(bool dependents)
    {
        if (parser.Quoted() is not { } id)
        {
            return null;
        }

        bool isTransitive = parser.IsWord("through");
        if (isTransitive && !parser.TryWords("through", "any", "number", "of", "steps"))
        {
            return null;
        }

        return (dependents, isTransitive) switch
        {
            (true, true) => TaskFilter.DependsOnTransitively(id),
            (true, false) => TaskFilter.DependsOn(id),
            (false, true) => TaskFilter.IsTransitiveDependencyOf(id),
            (false, false) => TaskFilter.IsDependencyOf(id),
        };
    }

    private TaskFilter? Overdue()
    {
        if (!parser.IsWord("at"))
        {
            return TaskFilter.Overdue;
        }

        parser.Advance();
        return Instant() is { } instant ? TaskFilter.OverdueAt(instant) : parser.Refuse("a date, such as 2025-03-01 or 2025-03-01T09:30:00Z");
    }

    private TaskFilter? Progress() =>
        parser.TryWords("from") && NumberOrRefuse() is { } least && parser.TryWords("to") && NumberOrRefuse() is { } most
            ? TaskFilter.Progress(least, most)
            : null;

    private TaskFilter? Meaning()
    {
        StatusMeaning? meaning = parser.Token.Kind != FilterTokenKind.Word ? null : parser.Token.Text switch
        {
            "none" => StatusMeaning.None,
            "open" => StatusMeaning.Open,
            "active" => StatusMeaning.Active,
            "blocked" => StatusMeaning.Blocked,
            "closed" => StatusMeaning.Closed,
            "cancelled" => StatusMeaning.Cancelled,
            { } word when int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => (StatusMeaning)number,
            _ => null,
        };
        if (meaning is null)
        {
            return parser.Refuse("none, open, active, blocked, closed or cancelled");
        }

        parser.Advance();
        return TaskFilter.Meaning(meaning.Value);
    }

    // A range of dates ("until") or of numbers ("to"): the first bound does not always tell which.
    private TaskFilter? Range(string field)
    {
        bool isAnyDate = parser.IsWord("ever");
        bool isAnyNumber = parser.IsWord("any");
        DateTimeOffset? from = null;
        decimal? least = null;
        if (isAnyDate || isAnyNumber)
        {
            parser.Advance();
        }
        else if ((least = Number()) is null && (from = Instant()) is null)
        {
            return parser.Refuse("a date, ever, a number or any");
        }

        if (isAnyDate || from is not null)
        {
            if (!parser.TryWords("until"))
            {
                return null;
            }

            DateTimeOffset? before = null;
            if (parser.IsWord("ever"))
            {
                parser.Advance();
            }
            else if ((before = Instant()) is null)
            {
                return parser.Refuse("a date or ever");
            }

            return TaskFilter.DateRange(field, from, before);
        }

        if (!parser.TryWords("to"))
        {
            return null;
        }

        decimal? most = null;
        if (parser.IsWord("any"))
        {
            parser.Advance();
        }
        else if ((most = Number()) is null)
        {
            return parser.Refuse("a number or any");
        }

        return TaskFilter.NumberRange(field, least, most);
    }

    private decimal? NumberOrRefuse()
    {
        decimal? number = Number();
        if (number is null)
        {
            parser.Refuse("a number");
        }

        return number;
    }

    private decimal? Number()
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (parser.Token.Kind != FilterTokenKind.Word || !decimal.TryParse(parser.Token.Text, Style, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        parser.Advance();
        return number;
    }

    private DateTimeOffset? Instant()
    {
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (parser.Token.Kind != FilterTokenKind.Word
            || !DateTimeOffset.TryParseExact(parser.Token.Text, InstantFormats, CultureInfo.InvariantCulture, Style, out DateTimeOffset instant))
        {
            return null;
        }

        parser.Advance();
        return instant;
    }
}
