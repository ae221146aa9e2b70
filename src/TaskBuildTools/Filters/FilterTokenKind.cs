namespace TaskBuildTools.Filters;

/// <summary>What a part of the text of a filter is.</summary>
internal enum FilterTokenKind
{
    /// <summary>The end of the text.</summary>
    End = 0,

    /// <summary>Letters, digits and signs: a keyword, a field, a number or a date.</summary>
    Word = 1,

    /// <summary>A text in quotes.</summary>
    Quoted = 2,

    /// <summary>One of <c>( ) , = &amp; | !</c>.</summary>
    Sign = 3,

    /// <summary>Anything else, such as quotes that do not end.</summary>
    Wrong = 4,
}
