using System.Diagnostics;

namespace TaskBuildTools.Telemetry;

/// <summary>
/// An expensive operation that is being measured: its duration, and an activity if there is a listener. It counts as
/// failed unless <see cref="Complete()"/> was called before it ends.
/// </summary>
internal struct OperationScope : IDisposable
{
    private readonly string _operation;
    private readonly long _started;
    private readonly Activity? _activity;
    private bool _isComplete;

    internal OperationScope(string operation, long started, Activity? activity) =>
        (_operation, _started, _activity) = (operation, started, activity);

    /// <summary>The operation did what it should.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>The operation did what it should, with this many rows.</summary>
    public void Complete(long scanned, long returned)
    {
        _isComplete = true;
        _activity?.SetTag(TelemetryInstruments.RowsScannedName, scanned).SetTag(TelemetryInstruments.RowsReturnedName, returned);
    }

    /// <inheritdoc/>
    public readonly void Dispose()
    {
        Instrumentation.End(_started, _operation);
        if (_activity is not null)
        {
            Instrumentation.End(_activity, _isComplete);
        }
    }
}
