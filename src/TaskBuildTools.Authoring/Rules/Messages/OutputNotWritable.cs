using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9010: an artifact of the build could not be written.</summary>
internal static class OutputNotWritable
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9010",
        nameof(OutputNotWritable),
        "An artifact could not be written",
        DiagnosticSeverity.Error);

    private const int UnixNoSpace = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <param name="artifact">Relative to the project's folder.</param>
    /// <param name="exception">What writing it threw. Its text may hold absolute paths and is shown only where nothing shorter says the same.</param>
    public static Finding Create(string artifact, Exception exception) => new(
        Descriptor,
        artifact,
        default,
        $"'{artifact}' could not be written: {ReasonOf(exception)}; the previous file is unchanged");

    private static string ReasonOf(Exception exception) => exception switch
    {
        IOException { HResult: UnixNoSpace or WindowsDiskFull } => "the disk is full",
        UnauthorizedAccessException => "access is denied",
        DirectoryNotFoundException => "its folder does not exist",
        OutOfMemoryException or AggregateException => "there is not enough memory",
        PathTooLongException => "its path is too long",
        _ => exception.Message.TrimEnd('.'),
    };
}
