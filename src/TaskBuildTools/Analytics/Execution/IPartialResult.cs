namespace TaskBuildTools.Analytics.Execution;

/// <summary>
/// What is known after a run of tasks. Results of neighbouring runs are put together in the order of the tasks, and however
/// the tasks were cut into runs, the whole must be the same: sums are whole numbers, and lists keep their order.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IPartialResult<in TSelf>
{
    /// <summary>Adds the tasks from <paramref name="start"/> up to, not including, <paramref name="end"/>; called with ascending runs.</summary>
    void Scan(int start, int end);

    /// <summary>Adds what was found in a run that lies behind all of this one's.</summary>
    void Append(TSelf later);
}
