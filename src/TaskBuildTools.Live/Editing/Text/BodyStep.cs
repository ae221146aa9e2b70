using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>What one operation has made of a body.</summary>
internal sealed record BodyStep(BodyOperation Operation, byte[] Before, byte[] After);
