using System.Collections;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live.Logging;

/// <summary>
/// Hands on what a store logs, with an escape in whatever a CI server would take for a command: file names, ids and reasons
/// come from task files and from the system, and a test run prints the log of its host. What holds none passes untouched.
/// Thread-safe if the logger is.
/// </summary>
internal sealed class CommandFreeLogger(ILogger logger) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string message = formatter(state, exception);
        string? details = exception?.ToString();
        if (IsClean(message) && (details is null || IsClean(details)))
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
            return;
        }

        // An exception writes itself, so one with such a text goes along as text.
        bool hasCleanException = details is null || IsClean(details);
        string shown = Clean(hasCleanException ? message : $"{message}\n{details}");
        State cleaned = new(shown, state);
        logger.Log(logLevel, eventId, cleaned, hasCleanException ? exception : null, static (text, _) => text.ToString());
    }

    private static bool IsClean(string text) => Clean(text) == text;

    // Line by line: a plan or a stack has several, and each could begin with a command.
    private static string Clean(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(LogText.Of));

    private sealed class State(string message, object? original) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        private readonly KeyValuePair<string, object?>[] _values =
        [
            .. (original as IEnumerable<KeyValuePair<string, object?>> ?? []).Select(static pair =>
                pair.Value is string text ? KeyValuePair.Create<string, object?>(pair.Key, Clean(text)) : pair),
        ];

        public int Count => _values.Length;

        public KeyValuePair<string, object?> this[int index] => _values[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => message;
    }
}
