namespace TaskBuildTools.Authoring.Findings;

/// <summary>
/// A range in a file as an editor counts it: lines and columns from 1, columns in UTF-16 code units, the end exclusive.
/// The default value (all zero) means "the file as a whole".
/// </summary>
internal readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    public bool IsEmpty => Line == 0;

    /// <summary>A span of <paramref name="length"/> characters on one line.</summary>
    public static SourceSpan OnLine(int line, int column, int length) => new(line, column, line, column + length);
}
