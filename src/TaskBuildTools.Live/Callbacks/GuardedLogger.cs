using Microsoft.Extensions.Logging;
using TaskBuildTools.Callbacks;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Live.Callbacks;

/// <summary>
/// The one place where the store enters a logger of the application. What that throws, also while it is made, is counted and ends
/// nothing; the next message is a new try. Thread-safe if the logger is.
/// </summary>
internal sealed class GuardedLogger(ILoggerFactory? factory, CallbackFailures failures) : ILogger
{
    private const string Who = "The logger";

    private ILogger? _logger;

    /// <summary>The store opens no scopes.</summary>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel)
    {
        if (factory is null)
        {
            return false;
        }

        try
        {
            return Logger(factory).IsEnabled(logLevel);
        }
        catch (Exception e)
        {
            // The message may be wanted, and logging it may succeed.
            failures.Add(Who, e);
            return true;
        }
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (factory is null)
        {
            return;
        }

        try
        {
            Logger(factory).Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception e)
        {
            failures.Add(Who, e);
        }
    }

    private ILogger Logger(ILoggerFactory factory) =>
        _logger ??= new CommandFreeLogger(
            factory.CreateLogger(StoreLog.Category) ?? throw new InvalidOperationException("The factory gave no logger."));
}
