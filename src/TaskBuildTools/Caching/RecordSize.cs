namespace TaskBuildTools.Caching;

/// <summary>What a decoded task takes in memory in a 64-bit process, as if it shared no string with others.</summary>
internal static class RecordSize
{
    private const int ObjectHeader = 16;

    /// <summary>The record's own fields, and the two lists of dependencies and the dictionary without their contents.</summary>
    private const int Fixed = ObjectHeader + 13 * 8 + 3 * 24 + 2 * 32 + 4 * 8 + 56 + 56 + 80;

    public static long Of(TaskRecord record)
    {
        long bytes = Fixed + Of(record.Id) + Of(record.Title) + Of(record.Description) + Of(record.Agent) + Of(record.Status)
            + Of(record.Priority) + Of(record.Notes) + Of(record.Path) + Of(record.Tags) + Of(record.Assignees)
            + Of(record.Dependencies) + Of(record.UnresolvedDependencies);
        foreach ((string name, string value) in record.Others)
        {
            // An entry of a dictionary and its bucket.
            bytes += Of(name) + Of(value) + 32;
        }

        return bytes;
    }

    private static long Of(string? text) => text is null ? 0 : (ObjectHeader + 6 + 2L * text.Length + 7) & ~7L;

    private static long Of(IReadOnlyList<string> texts)
    {
        long bytes = ObjectHeader + 8 + 8L * texts.Count;
        for (int i = 0; i < texts.Count; i++)
        {
            bytes += Of(texts[i]);
        }

        return bytes;
    }
}
