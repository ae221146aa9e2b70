namespace TaskBuildTools.Authoring.Scanning;

/// <summary>What a folder's listing says of one of its entries.</summary>
/// <param name="Name">Without the folder.</param>
/// <param name="IsDirectory">Whether it is a folder, links followed.</param>
internal sealed record FolderEntry(string Name, bool IsDirectory);
