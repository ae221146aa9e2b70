namespace TaskBuildTools.Authoring.Scanning;

/// <summary>Reads whole files other than task files, such as settings. What is no file is refused: opening a pipe would never return. Thread-safe.</summary>
internal static class RegularFile
{
    /// <exception cref="IOException">It is not there, is no regular file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string fullPath)
    {
        RefuseSpecial(fullPath);
        return File.ReadAllBytes(fullPath);
    }

    /// <exception cref="IOException">It is there and neither a file nor a folder.</exception>
    public static void RefuseSpecial(string fullPath)
    {
        if (FileStatReader.IsSpecial(fullPath))
        {
            throw new IOException("It is not a regular file.");
        }
    }
}
