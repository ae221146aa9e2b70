using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Tests.FileSystem;

/// <summary>Paths through links of files and folders.</summary>
public sealed class RealPathTests : IDisposable
{
    private readonly string _root = RealPath.Of(Directory.CreateTempSubdirectory("taskbuildtools-").FullName)!;

    public RealPathTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights on Windows.");
        Directory.CreateDirectory(this["a/b"]);
        Directory.CreateDirectory(this["c/d"]);
        File.WriteAllText(this["c/d/file"], "");
        File.CreateSymbolicLink(this["a/relative"], "../c/./d");
        File.CreateSymbolicLink(this["a/absolute"], this["c"]);
        File.CreateSymbolicLink(this["a/chain"], "relative/../d/file");
        File.CreateSymbolicLink(this["a/nowhere"], "../gone/x");
        File.CreateSymbolicLink(this["a/circle"], "circle");
    }

    private string this[string path] => Path.Combine(_root, path);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("a/b/new/file", "a/b/new/file")]
    [InlineData("a/relative/file", "c/d/file")]
    [InlineData("a/absolute/d/new", "c/d/new")]
    [InlineData("a/chain", "c/d/file")]
    [InlineData("a/nowhere/new", "gone/x/new")]
    [InlineData("a/circle/new", null)]
    public void Every_link_of_a_path_is_followed(string path, string? real) =>
        RealPath.Of(this[path]).ShouldBe(real is null ? null : this[real]);
}
