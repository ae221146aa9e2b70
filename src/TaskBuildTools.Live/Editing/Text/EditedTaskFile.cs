using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>The outcome of an edit in memory.</summary>
/// <param name="Bytes">The whole file, compressed if it was.</param>
/// <param name="IsChanged">Whether the bytes differ from those before.</param>
/// <param name="Before">As it read before.</param>
/// <param name="After">As it reads now.</param>
internal sealed record EditedTaskFile(byte[] Bytes, bool IsChanged, TaskDocument Before, TaskDocument After);
