using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Fuzzing.Yaml;

/// <summary>The lines of a file as an editor has them, to see whether a place is one of the file.</summary>
internal sealed class FilePlaces
{
    private readonly List<int> _lengths = [];

    public FilePlaces(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            _lengths.Add(i - start);
            i += i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }
    }

    /// <summary>Whether both ends are between two letters of the file, and in order; or it stands for the whole file.</summary>
    public bool Has(SourceSpan span) => span.IsEmpty
        ? span == default
        : Has(span.Line, span.Column) && Has(span.EndLine, span.EndColumn) && (span.Line, span.Column).CompareTo((span.EndLine, span.EndColumn)) <= 0;

    private bool Has(int line, int column) => line >= 1 && line <= _lengths.Count && column >= 1 && column <= _lengths[line - 1] + 1;
}
