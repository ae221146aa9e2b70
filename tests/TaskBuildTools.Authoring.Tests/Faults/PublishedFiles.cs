using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>The files that a build makes for others, but for the one with the counts of the last build.</summary>
internal sealed class PublishedFiles
{
    private static readonly string[] Paths =
        [.. ArtifactNames.Bound.Select(static name => "obj/" + name), ProbeRequest.SarifLog, ProbeRequest.Baseline];

    private readonly Dictionary<string, byte[]?> _contents = new(StringComparer.Ordinal);

    public static PublishedFiles Of(Workspace workspace)
    {
        PublishedFiles files = new();
        foreach (string path in Paths)
        {
            files._contents.Add(path, File.Exists(workspace[path]) ? File.ReadAllBytes(workspace[path]) : null);
        }

        return files;
    }

    /// <summary>Each file is that of one set or of the other, and is missing only where one of them does not have it.</summary>
    public void ShouldEachBeOf(PublishedFiles before, PublishedFiles after)
    {
        foreach ((string path, byte[]? content) in _contents)
        {
            (Same(content, before._contents[path]) || Same(content, after._contents[path]))
                .ShouldBeTrue($"{path}, {content?.Length.ToString() ?? "no"} bytes, is neither the old one nor the new one");
        }
    }

    public void ShouldBe(PublishedFiles expected)
    {
        foreach ((string path, byte[]? content) in _contents)
        {
            Same(content, expected._contents[path]).ShouldBeTrue(
                $"{path} has {content?.Length.ToString() ?? "no"} bytes and is not the expected one of {expected._contents[path]?.Length.ToString() ?? "no"} bytes");
        }
    }

    private static bool Same(byte[]? left, byte[]? right) =>
        left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);
}
