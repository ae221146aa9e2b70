namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>A comment in the text of a <see cref="YamlDocument"/>.</summary>
/// <param name="Start">Of the <c>#</c>.</param>
/// <param name="End">After its last character that is not white space.</param>
/// <param name="Place">What it follows.</param>
/// <param name="Scalar">The last scalar before it that has a text, as a node; -1 for none.</param>
/// <param name="IsLikelyText">
/// Whether a character that could begin a word follows the <c>#</c> at once, as in <c>#12</c>: people put a space before
/// what they mean as a comment, or a row of signs.
/// </param>
internal readonly record struct YamlComment(int Start, int End, CommentPlace Place, int Scalar, bool IsLikelyText);
