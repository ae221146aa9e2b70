namespace TaskBuildTools.Analytics.Execution;

/// <summary>A run of chunks that a worker has taken.</summary>
/// <param name="Worker">Whose it is; 0 is the caller's thread.</param>
/// <param name="Number">Claims are numbered in the order of their chunks.</param>
/// <param name="FirstChunk">Where the run starts.</param>
/// <param name="Count">How many chunks.</param>
internal readonly record struct Claim(int Worker, int Number, int FirstChunk, int Count);
