using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>Which of several task folders share folders with another one by way of a link, so that their files are read there.</summary>
internal static class LinkedRoots
{
    /// <summary>By index. A path that leads through no link comes before one that does; else the first by path.</summary>
    /// <param name="fullPaths">Absolute, without a separator at the end.</param>
    public static bool[] Find(string[] fullPaths)
    {
        bool[] isLinked = new bool[fullPaths.Length];
        if (fullPaths.Length < 2)
        {
            return isLinked;
        }

        string[] real = [.. fullPaths.Select(Resolve)];
        for (int i = 0; i < fullPaths.Length; i++)
        {
            for (int other = 0; other < fullPaths.Length && !isLinked[i]; other++)
            {
                // One that is named within the other was meant to be.
                isLinked[i] = fullPaths[i] != real[i]
                    && Overlap(real[i], real[other])
                    && !Overlap(fullPaths[i], fullPaths[other])
                    && (fullPaths[other] == real[other] || string.CompareOrdinal(fullPaths[other], fullPaths[i]) < 0);
            }
        }

        return isLinked;
    }

    private static bool Overlap(string left, string right) => ScanRules.IsWithin(left, right) || ScanRules.IsWithin(right, left);

    private static string Resolve(string fullPath)
    {
        try
        {
            return RealPath.Of(fullPath) ?? fullPath;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return fullPath;
        }
    }
}
