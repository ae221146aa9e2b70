namespace TaskBuildTools.Analytics;

/// <summary>A task and its age. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Created">When it was created, in UTC.</param>
/// <param name="Age">How long ago that was; zero where it lies ahead.</param>
public sealed record AgedTask(string Id, DateTimeOffset Created, TimeSpan Age);
