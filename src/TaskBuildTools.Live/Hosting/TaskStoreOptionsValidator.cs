using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Finds everything that is wrong with a store's options, not only the first.</summary>
internal sealed class TaskStoreOptionsValidator : IValidateOptions<TaskStoreOptions>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, TaskStoreOptions options)
    {
        List<string> mistakes = [.. Mistakes(options)];
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    /// <exception cref="ArgumentException">Something is wrong; the message names all of it.</exception>
    public static void ThrowIfInvalid(TaskStoreOptions options)
    {
        string[] mistakes = [.. Mistakes(options)];
        if (mistakes.Length > 0)
        {
            throw new ArgumentException(string.Join(" ", mistakes), nameof(options));
        }
    }

    private static IEnumerable<string> Mistakes(TaskStoreOptions options)
    {
        if (options.ProjectDirectory is { } project && !Directory.Exists(project))
        {
            yield return $"ProjectDirectory: there is no folder '{project}'.";
        }

        foreach (string mistake in options.Folders.SelectMany(FolderMistakes))
        {
            yield return mistake;
        }

        if (options.Files.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Files: a path is empty.";
        }

        TimeSpan?[] waits =
        [
            options.Debounce < TimeSpan.Zero || options.Debounce > Minute ? options.Debounce : null,
            options.MaxDelay < options.Debounce || options.MaxDelay > Minute ? options.MaxDelay : null,
            options.SweepInterval < TimeSpan.FromMilliseconds(50) || options.SweepInterval > Day ? options.SweepInterval : null,
            options.PollInterval < TimeSpan.FromMilliseconds(10) || options.PollInterval > Day ? options.PollInterval : null,
        ];
        string[] rules =
        [
            "Debounce: {0} is not between zero and one minute.",
            "MaxDelay: {0} is not between Debounce and a minute.",
            "SweepInterval: {0} is not between 50 milliseconds and a day.",
            "PollInterval: {0} is not between 10 milliseconds and a day.",
        ];
        for (int i = 0; i < waits.Length; i++)
        {
            if (waits[i] is { } wrong)
            {
                yield return string.Format(null, rules[i], wrong);
            }
        }

        if (options.SlowQueryThreshold < TimeSpan.Zero)
        {
            yield return $"SlowQueryThreshold: {options.SlowQueryThreshold} is negative.";
        }

        if (!Enum.IsDefined(options.Polling))
        {
            yield return $"Polling: {options.Polling} is not one of Auto, Always and Never.";
        }

        foreach (string mistake in LimitMistakes("EditLimit", options.EditLimit).Concat(LimitMistakes("QueryLimit", options.QueryLimit)))
        {
            yield return mistake;
        }

        List<ValidationResult> results = [];
        if (options.Performance is { } performance
            && !Validator.TryValidateObject(performance, new ValidationContext(performance), results, validateAllProperties: true))
        {
            foreach (ValidationResult result in results)
            {
                yield return $"Performance: {result.ErrorMessage}";
            }
        }
    }

    private static IEnumerable<string> FolderMistakes(TaskFolderOptions folder)
    {
        if (string.IsNullOrWhiteSpace(folder.Path))
        {
            yield return "Folders: a path is empty.";
        }

        foreach (string pattern in folder.IncludePatterns.Concat(folder.ExcludePatterns))
        {
            if (GlobPattern.TryParse(pattern) is null)
            {
                yield return $"Folders: '{pattern}' of '{folder.Path}' is not a glob pattern; use *, ?, ** and {{a,b}}.";
            }
        }
    }

    private static IEnumerable<string> LimitMistakes(string name, RateLimitOptions? limit)
    {
        if (limit is null)
        {
            yield break;
        }

        if (limit.Permits < 1)
        {
            yield return $"{name}: {limit.Permits} permits are too few; give at least 1, or leave the limit out.";
        }

        if (limit.Window < TimeSpan.FromMilliseconds(1) || limit.Window > Day)
        {
            yield return $"{name}: the window {limit.Window} is not between a millisecond and a day.";
        }

        if (limit.QueueLimit < 0)
        {
            yield return $"{name}: the queue limit {limit.QueueLimit} is negative.";
        }
    }
}
