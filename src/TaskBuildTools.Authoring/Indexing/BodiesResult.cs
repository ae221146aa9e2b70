namespace TaskBuildTools.Authoring.Indexing;

/// <summary>What writing the bodies came to.</summary>
/// <param name="ContentId">Names the bodies, uncompressed; goes into the index. Never 0.</param>
/// <param name="BlocksWritten">Blocks in the file.</param>
/// <param name="BlocksCopied">Blocks among them that were taken from the previous file as they stood.</param>
/// <param name="BodiesRead">Bodies that had to be asked for.</param>
internal readonly record struct BodiesResult(ulong ContentId, int BlocksWritten, int BlocksCopied, int BodiesRead);
