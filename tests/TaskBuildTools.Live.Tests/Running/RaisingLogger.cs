using Microsoft.Extensions.Logging;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>A logger that does in one of its members what a test makes it do, and logs otherwise.</summary>
internal sealed class RaisingLogger(string member) : ILoggerFactory, ILogger
{
    private readonly ListLogger _log = new();
    private volatile Action? _raise;

    /// <summary>What <c>CreateLogger</c>, <c>IsEnabled</c> or <c>Log</c> does; null for what it should.</summary>
    public Action? Raise
    {
        get => _raise;
        set => _raise = value;
    }

    public string[] Messages => _log.Messages;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName)
    {
        Enter(nameof(CreateLogger));
        return this;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Enter(nameof(BeginScope));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        Enter(nameof(IsEnabled));
        return true;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Enter(nameof(Log));
        _log.Log(logLevel, eventId, state, exception, formatter);
    }

    public void Dispose()
    {
    }

    private void Enter(string entered)
    {
        if (entered == member)
        {
            _raise?.Invoke();
        }
    }
}
