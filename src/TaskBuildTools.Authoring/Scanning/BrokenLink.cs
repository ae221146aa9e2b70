using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>Why a path does not lead to a folder or a file, in words for a finding, with what to do about it.</summary>
internal static class BrokenLink
{
    private const int TooManyLinks = 40;

    /// <summary>Null when it leads somewhere, or there is nothing of that name. One system call for what leads somewhere.</summary>
    public static string? ReasonOf(string fullPath)
    {
        PathType found = FileStatReader.TypeOf(fullPath, followLinks: true, out int error);
        if (found is not (PathType.Missing or PathType.Unknown))
        {
            return null;
        }

        return FileStatReader.TypeOf(fullPath, followLinks: false, out int ownError) switch
        {
            PathType.Link => $"it is a link to '{TargetOf(fullPath)}', {ReasonOfLink(found, error)}; fix or remove it",
            PathType.Unknown => $"{ReasonOf(ownError)}; make it readable",
            _ => null,
        };
    }

    private static string TargetOf(string link) => MessageText.Of(new FileInfo(link).LinkTarget ?? "");

    private static string ReasonOfLink(PathType found, int error) => (found, error) switch
    {
        (PathType.Missing, _) => "which does not exist",
        (_, FileStatReader.AccessDenied) => "to which access is denied",
        (_, TooManyLinks) => "which forms a loop",
        _ => "which cannot be followed: " + ReasonOf(error),
    };

    private static string ReasonOf(int error) => error switch
    {
        // Some systems do not tell.
        0 => "it cannot be looked at",
        FileStatReader.AccessDenied => "access is denied",
        _ => Marshal.GetPInvokeErrorMessage(error),
    };
}
