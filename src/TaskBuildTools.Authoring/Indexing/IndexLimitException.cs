namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The tasks do not fit into the format; the message says which limit they break.</summary>
internal sealed class IndexLimitException(string message) : Exception(message);
