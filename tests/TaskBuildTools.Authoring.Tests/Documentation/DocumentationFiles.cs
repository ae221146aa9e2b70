using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Authoring.Tests.Documentation;

/// <summary>The Markdown that a reader of the repository is led to.</summary>
internal static class DocumentationFiles
{
    /// <summary>Relative to the root, with slashes: the Markdown files there and those below <c>docs</c>.</summary>
    public static TheoryData<string> All
    {
        get
        {
            string root = RepositoryFolder.Root;
            IEnumerable<string> files = Directory.EnumerateFiles(root, "*.md")
                .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories));
            return [.. files.Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }
    }

    public static string Text(string path) => File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n");

    public static string FullPath(string path) => Path.Combine(RepositoryFolder.Root, path);
}
