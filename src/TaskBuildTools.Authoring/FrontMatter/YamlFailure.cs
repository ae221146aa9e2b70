namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Why the events of a text ended early.</summary>
/// <param name="Kind"><see cref="YamlProblemKind.Malformed"/> when the parser gave up, or the limit that was reached.</param>
/// <param name="Start">Where, in the text that was parsed.</param>
/// <param name="Reason">The parser's own words.</param>
/// <param name="LastScalarStart">Of the last scalar that was read before, or -1.</param>
/// <param name="LastScalarEnd">Exclusive.</param>
/// <param name="LastScalarQuote">Its quote, or NUL.</param>
internal readonly record struct YamlFailure(
    YamlProblemKind Kind, int Start, string Reason, int LastScalarStart, int LastScalarEnd, char LastScalarQuote);
