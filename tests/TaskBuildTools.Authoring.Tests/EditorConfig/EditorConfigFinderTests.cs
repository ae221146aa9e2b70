using TaskBuildTools.Authoring.EditorConfig;

namespace TaskBuildTools.Authoring.Tests.EditorConfig;

public sealed class EditorConfigFinderTests : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("taskbuildtools-").FullName;

    public void Dispose() => Directory.Delete(_top, recursive: true);

    [Fact]
    public void Finds_each_file_above_the_folders_once()
    {
        Write("", "root = true");
        Write("a", "");
        Write("a/b", "");
        Write("unrelated", "");

        Find("a/b", "a/b/c", "a/x/y").ShouldBe(["a/b", "a", ""]);
    }

    [Fact]
    public void Stops_at_a_root()
    {
        Write("", "root = true");
        Write("a", "root = true");
        Write("a/b", "");

        Find("a/b").ShouldBe(["a/b", "a"]);
    }

    [Fact]
    public void A_folder_beside_a_root_is_still_searched_upwards()
    {
        Write("", "root = true");
        Write("a", "root = true");

        Find("a/b", "c").ShouldBe(["a", ""]);
    }

    private IEnumerable<string> Find(params string[] folders) =>
        EditorConfigFinder.Find(folders.Select(folder => Path.Combine(_top, folder)))
            .Select(file => Path.GetRelativePath(_top, file.Directory).Replace('\\', '/'))
            .Select(path => path == "." ? "" : path);

    private void Write(string folder, string text)
    {
        Directory.CreateDirectory(Path.Combine(_top, folder));
        File.WriteAllText(Path.Combine(_top, folder, ".editorconfig"), text);
    }
}
