namespace TaskBuildTools.Authoring.Building;

/// <summary>The body of a last good version is gone: it was in the bodies file alone, and that is no longer whole.</summary>
internal sealed class LastGoodLostException(string path) : Exception($"The last good version of '{path}' is lost.");
