using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.TaskSets;

/// <summary>A set is a pure function of its options, now and on every machine.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData(TaskDialect.Default, "3a1bb58e46674f68cec73d0cdc9d43ae0a5bf46eaf05808aa44c3cde06e09c43")]
    [InlineData(TaskDialect.BacklogMd, "ea8cbcb1776e587792e0940232901194f6aef5f24c7dded53c9224427632de9d")]
    public void The_bytes_of_a_set_never_change(TaskDialect dialect, string expected)
    {
        TaskSetOptions options = new() { Seed = 7, Tasks = 60, Dialect = dialect, MalformedShare = 0.2, FilesPerFolder = 9, FolderDepth = 2, TagSkew = 1.3, BodySkew = 0.7 };
        using GeneratedWorkspace workspace = new(options);

        HashOf(workspace.Folder).ShouldBe(expected);
    }

    [Fact]
    public void Another_seed_gives_other_files()
    {
        var one = new TaskSet(new TaskSetOptions { Seed = 1, Tasks = 50 });
        var other = new TaskSet(new TaskSetOptions { Seed = 2, Tasks = 50 });

        Enumerable.Range(0, 50).Count(number => one.FileOf(one[number]).AsSpan().SequenceEqual(other.FileOf(other[number]))).ShouldBe(0);
    }

    [Fact]
    public void An_option_changes_only_what_it_is_about()
    {
        var plain = new TaskSet(new TaskSetOptions { Tasks = 200 });
        var tagged = new TaskSet(new TaskSetOptions { Tasks = 200, TagsPerTask = 5, BodyBytes = 0, DependencyShape = DependencyShape.None });

        for (int number = 0; number < 200; number++)
        {
            (GeneratedTask one, GeneratedTask other) = (plain[number], tagged[number]);
            (other.Title, other.Status, other.Created, other.Due, other.Path).ShouldBe((one.Title, one.Status, one.Created, one.Due, one.Path));
        }
    }

    private static string HashOf(string folder)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] paths = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))];
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
