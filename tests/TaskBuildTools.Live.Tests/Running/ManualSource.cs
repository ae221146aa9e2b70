using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>A source that tells only what a test makes it tell, and can refuse to start.</summary>
internal sealed class ManualSource : IChangeSource
{
    private readonly Lock _lock = new();
    private readonly List<Watcher> _watchers = [];
    private IChangeListener? _listener;

    /// <summary>What starting it throws.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>How often it was started.</summary>
    public int Starts
    {
        get
        {
            lock (_lock)
            {
                return _watchers.Count;
            }
        }
    }

    /// <summary>Watchers that were not disposed of.</summary>
    public int Alive
    {
        get
        {
            lock (_lock)
            {
                return _watchers.Count(static watcher => !watcher.IsDisposed);
            }
        }
    }

    public WatchPlan? Plan { get; private set; }

    public IDisposable Start(WatchPlan plan, IChangeListener listener)
    {
        lock (_lock)
        {
            if (Refusal is not null)
            {
                throw Refusal;
            }

            Plan = plan;
            _listener = listener;
            Watcher watcher = new();
            _watchers.Add(watcher);
            return watcher;
        }
    }

    public void Tell(string path = "") => _listener!.Changed(path);

    public void Fail(string reason = "The buffer overflowed.") => _listener!.Failed(new InternalBufferOverflowException(reason));

    private sealed class Watcher : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
