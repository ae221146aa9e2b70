using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Reporting;

namespace TaskBuildTools.Authoring.Building;

/// <summary>
/// The SARIF log of a build. What this project has to say is an artifact of its own; the log that was asked for is made of
/// it in every build, for it may be shared with other projects, or gone. Thread-safe; projects that share a log wait for each other.
/// </summary>
internal static class SarifArtifact
{
    // Some million results; a larger file is no log that any system takes.
    private const int SizeLimit = 1024 * 1024 * 1024;

    /// <summary>Writes the project's own log into the output folder, or removes it where none is asked for.</summary>
    /// <exception cref="ArtifactWriteException">It cannot be written.</exception>
    public static void Write(BuildRequest request, FindingReport report)
    {
        string own = Path.Combine(request.OutputDirectory, ArtifactNames.Sarif);
        if (request.SarifLog is null)
        {
            ArtifactWriter.Remove(own);
            return;
        }

        SarifPaths paths = PathsOf(request);
        byte[] log = SarifLog.Write(
            [
                .. report.Reported.Select(static reported => new SarifResult(reported.Finding, reported.Severity)),
                .. report.Known.Select(static known => new SarifResult(known.Finding, known.Severity, IsKnown: true)),
            ],
            typeof(SarifArtifact).Assembly.GetName().Version!.ToString(3),
            paths,
            paths.FromRoot(request.ProjectFile.Length == 0 ? "." : request.ProjectFile));
        ArtifactWriter.Write(own, log);
    }

    /// <summary>Puts the project's own log into the one that was asked for, beside the runs of other projects.</summary>
    /// <exception cref="ArtifactWriteException">It cannot be read or written, or another build holds it for too long.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static void Publish(BuildRequest request, CancellationToken cancellation)
    {
        if (request.SarifLog is not { } log)
        {
            return;
        }

        SarifPaths paths = PathsOf(request);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            using BuildLock held = BuildLock.TryAcquire(log + ".lock", request.LockTimeout, cancellation)
                ?? throw new IOException("another build holds its lock");
            byte[]? old = File.Exists(log) ? RegularFile.ReadAllBytes(log, SizeLimit) : null;
            byte[] own = RegularFile.ReadAllBytes(Path.Combine(request.OutputDirectory, ArtifactNames.Sarif), SizeLimit);

            // Only for a log among these sources is it known which projects there are.
            bool knowsProjects = paths.IsBelowRoot(log);
            ArtifactWriter.Write(log, SarifRunSet.Merge(old, own, project => !knowsProjects || Path.Exists(paths.ToFullPath(project))));
        }
        catch (Exception e) when (e is (IOException and not ArtifactWriteException) or UnauthorizedAccessException)
        {
            throw new ArtifactWriteException(log, e);
        }
    }

    private static SarifPaths PathsOf(BuildRequest request) => new(request.ProjectDirectory, request.SourceRoot ?? request.ProjectDirectory);
}
