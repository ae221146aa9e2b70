namespace TaskBuildTools.TaskSets;

/// <summary>What there is to get wrong.</summary>
public static class TaskMistakes
{
    private static readonly TaskMistake[] All = [.. Enum.GetValues<TaskMistake>().Where(static mistake => mistake != TaskMistake.None)];

    /// <summary>The mistakes of a dialect, in the order in which malformed files make them.</summary>
    public static ReadOnlySpan<TaskMistake> Of(TaskDialect dialect) => dialect == TaskDialect.Default ? All : All.AsSpan(0, All.Length - 1);

    /// <summary>The id of the diagnostic, such as <c>TBT1005</c>.</summary>
    public static string DiagnosticId(this TaskMistake mistake) => mistake switch
    {
        TaskMistake.MissingFrontMatter => "TBT1001",
        TaskMistake.UnclosedFrontMatter => "TBT1002",
        TaskMistake.InvalidUtf8 => "TBT1003",
        TaskMistake.UnquotedColon => "TBT1005",
        TaskMistake.BareAtSign => "TBT1006",
        TaskMistake.UndoubledApostrophe => "TBT1008",
        TaskMistake.DuplicateKey => "TBT1009",
        TaskMistake.MissingId => "TBT2001",
        TaskMistake.UnknownStatus => "TBT2006",
        TaskMistake.InvalidDate => "TBT2010",
        _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
    };
}
