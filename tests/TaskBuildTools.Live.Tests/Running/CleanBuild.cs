using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>What a build that knows nothing of earlier ones makes of the files of a project.</summary>
internal sealed class CleanBuild : IDisposable
{
    private readonly string _directory;
    private readonly string[] _messages;

    private CleanBuild(string directory, BuildOutcome outcome)
    {
        _directory = directory;
        _messages = [.. outcome.Findings.Select(static found => found.Finding.Message)];
        Succeeded = outcome.Succeeded;
        if (Succeeded)
        {
            using TaskIndex index = TaskIndex.Open(Path.Combine(directory, ArtifactNames.Index));
            Text = IndexText.Of(index);
        }
    }

    /// <summary>Without it, a store may show what was there before.</summary>
    public bool Succeeded { get; }

    /// <summary>See <see cref="IndexText"/>; null where there are errors.</summary>
    public string? Text { get; }

    public static CleanBuild Of(TaskProject project)
    {
        string directory = Directory.CreateDirectory(project[$"clean-{Guid.NewGuid():N}"]).FullName;
        BuildRequest request = new()
        {
            ProjectDirectory = project.Root,
            OutputDirectory = directory,
            Folders = [new TaskFolder(project["tasks"], [], [], IsDefault: true)],
        };
        return new CleanBuild(directory, TaskFolderBuilder.Build(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Whether a store shows these findings, and these tasks, byte for byte.</summary>
    public bool IsShownBy(TaskStore store) =>
        store.Diagnostics.Select(static diagnostic => diagnostic.Message).SequenceEqual(_messages)
        && (!Succeeded || (HasArtifactsOf(store.ArtifactDirectory) && IndexText.Of(store.Current) == Text));

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private bool HasArtifactsOf(string other)
    {
        try
        {
            return ArtifactNames.Bound.All(name => ReadOrNull(_directory, name).AsSpan().SequenceEqual(ReadOrNull(other, name)));
        }
        catch (IOException)
        {
            // Being replaced.
            return false;
        }
    }

    private static byte[]? ReadOrNull(string directory, string name) =>
        File.Exists(Path.Combine(directory, name)) ? File.ReadAllBytes(Path.Combine(directory, name)) : null;
}
