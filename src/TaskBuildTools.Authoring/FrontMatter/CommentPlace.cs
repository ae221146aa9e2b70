namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>What a comment follows.</summary>
internal enum CommentPlace
{
    /// <summary>A closing bracket, a line of its own, the header of a block scalar.</summary>
    Elsewhere,

    /// <summary>A scalar without quotes, on its line.</summary>
    AfterText,

    /// <summary>A scalar without quotes, on the next line, indented so that text there would continue it.</summary>
    BelowText,

    /// <summary>The colon of a key, on its line.</summary>
    AfterKey,

    /// <summary>The colon of a key, on the next line, indented so that text there would be the value.</summary>
    BelowKey,

    /// <summary>The dash of a list item, on its line.</summary>
    AfterDash,

    /// <summary>An opening bracket or a comma.</summary>
    InBrackets,
}
