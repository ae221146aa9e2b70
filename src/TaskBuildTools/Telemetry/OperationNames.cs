namespace TaskBuildTools.Telemetry;

/// <summary>The values of the tag <c>operation</c>: few and without parameters, because each becomes a series of its own.</summary>
internal static class OperationNames
{
    public const string Open = "open";
    public const string Count = "count";
    public const string Any = "any";
    public const string First = "first";
    public const string Page = "page";
    public const string Enumerate = "enumerate";
    public const string Chunks = "chunks";
    public const string Search = "search";
    public const string DecodeRecord = "record.decode";
    public const string ReadBody = "body.read";
    public const string ReadBodies = "bodies.read";
    public const string Rebuild = "rebuild";
    public const string Edit = "edit";

    /// <summary>What analytics are named under: <c>analytics.burnup</c>.</summary>
    public const string AnalyticsPrefix = "analytics.";

    /// <summary>The name for a computed result such as <c>burnup/2026-01-05/12</c>, without its parameters.</summary>
    public static string OfAnalytics(string operation)
    {
        int parameters = operation.AsSpan().IndexOfAny('/', ' ');
        return string.Concat(AnalyticsPrefix, parameters < 0 ? operation : operation.AsSpan(0, parameters));
    }
}
