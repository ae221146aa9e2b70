namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// The mistake at which the parser gave up, and where apostrophes would make the rest readable.
/// </summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Start">Of the real mistake, in the text that was parsed.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Subject">See <see cref="YamlProblemKind"/>.</param>
/// <param name="Detail">See <see cref="YamlProblemKind"/>.</param>
/// <param name="ValueStart">Where the value begins that has the mistake: two mistakes in one value are one finding.</param>
/// <param name="Apostrophes">Where to insert them, rising; empty when nothing is known that would help.</param>
internal sealed record SyntaxMistake(
    YamlProblemKind Kind, int Start, int End, string Subject, string Detail, int ValueStart, List<int> Apostrophes);
