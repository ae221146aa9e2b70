namespace TaskBuildTools.Authoring.Scanning;

/// <summary>Which directory it is, whatever its name.</summary>
/// <param name="Device">The volume's number.</param>
/// <param name="Inode">Its number there.</param>
internal sealed record DirectoryIdentity(ulong Device, ulong Inode);
