namespace TaskBuildTools.Format;

/// <summary>When two spellings of a value that a schema lists are the same; for task files and for queries.</summary>
internal static class ValueSpelling
{
    /// <summary>The form in which spellings of one value are equal: case does not count, and a space, a hyphen and an underscore are alike.</summary>
    public static string Fold(string value) => string.Create(value.Length, value, static (buffer, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            buffer[i] = source[i] is ' ' or '-' ? '_' : char.ToLowerInvariant(source[i]);
        }
    });
}
