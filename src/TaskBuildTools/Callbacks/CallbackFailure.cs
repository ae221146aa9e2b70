namespace TaskBuildTools.Callbacks;

/// <summary>One failure of the application's code.</summary>
/// <param name="Timestamp">When, by the system's clock.</param>
/// <param name="Text">Who threw what, as a sentence.</param>
internal sealed record CallbackFailure(long Timestamp, string Text);
