using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Building;

/// <summary>
/// Makes the artifacts of a checked set and replaces those that differ. A build with errors leaves no index that could
/// be taken for a whole one; it does leave the manifest, so that editors keep their names, and the bodies, so that
/// fixing one file costs one file.
/// </summary>
internal sealed class ArtifactSet
{
    private readonly BuildRequest _request;
    private readonly TaskSchema _schema;
    private readonly ImmutableArray<PerformanceValue> _performance;
    private readonly CheckedTaskSet _set;
    private readonly Lazy<Dictionary<string, LoadedFile>> _files;
    private int _opened;

    private ArtifactSet(
        BuildRequest request, TaskSchema schema, ImmutableArray<PerformanceValue> performance, CheckedTaskSet set, LoadedSet loaded)
    {
        _request = request;
        _schema = schema;
        _performance = performance;
        _set = set;
        // Asked only for bodies that are not in the bodies file.
        _files = new(() => loaded.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal));
    }

    /// <returns>How many task files it opened, for bodies that neither this build nor the one before has at hand.</returns>
    /// <exception cref="ContentChangedException">A file is not what it was when this build parsed it.</exception>
    /// <exception cref="LastGoodLostException">A last good version's body is in no bodies file.</exception>
    public static int Publish(
        BuildRequest request,
        TaskSchema schema,
        ImmutableArray<PerformanceValue> performance,
        CheckedTaskSet set,
        LoadedSet loaded,
        int excluded,
        FindingReport report)
    {
        ArtifactSet artifacts = new(request, schema, performance, set, loaded);
        NameTable[] names;
        if (report.Count(DiagnosticSeverity.Error) > 0 && request.Session is null)
        {
            // Before anything is written that may fail: what stays must not be taken for an index of these files.
            artifacts.RemoveIndex();
            artifacts.PublishBodies();
            names = NameTable.All(schema, set.Accepted);
        }
        else
        {
            // What the index says of the tasks does not depend on the bodies, so both are worked out at once.
            Task<ulong> bodies = Task.Run(artifacts.PublishBodies);
            try
            {
                IndexContent content = new(schema, set.Accepted, set.Graph, new IndexCounts(set.Rejected.Length, excluded));
                artifacts.PublishIndex(content, bodies);
                names = content.Names;
            }
            finally
            {
                Task.WaitAny(bodies);
            }
        }

        PublishManifest(request, schema, set, names);
        SarifArtifact.Write(request, report);

        return artifacts._opened;
    }

    /// <param name="request">Says where it is written, and whether tasks are named.</param>
    /// <param name="schema">The schema of the build.</param>
    /// <param name="set">The tasks.</param>
    /// <param name="names">Of the accepted tasks.</param>
    public static void PublishManifest(BuildRequest request, TaskSchema schema, CheckedTaskSet set, NameTable[] names) =>
        ArtifactWriter.Write(
            PathOf(request, ArtifactNames.Manifest), ManifestWriter.Write(schema, set.Accepted, names, request.IdConstants));

    private ulong PublishBodies()
    {
        string path = PathOf(_request, ArtifactNames.Bodies);
        if (!_request.Bodies)
        {
            ArtifactWriter.Remove(path);
            return 0;
        }

        // After most edits no body is another one.
        BodiesResult result = BodiesWriter.TryKeep(_set.Accepted, path) ?? ArtifactWriter.Write(path, output => BodiesWriter.Write(output, _set.Accepted, path, ReadBody));
        return result.ContentId;
    }

    private void PublishIndex(IndexContent content, Task<ulong> bodies)
    {
        Task<byte[]> aggregates = Task.Run(() => AggregatesWriter.Write(content));
        ulong textContentId = 0;
        if (_request.TextIndex)
        {
            // It is made of the bodies that were just written.
            bodies.GetAwaiter().GetResult();
            textContentId = PublishText();
        }

        using (IndexBuffer index = IndexWriter.Fill(content, bodiesContentId: 0, textContentId, _performance))
        {
            IndexWriter.SetBodies(index, bodies.GetAwaiter().GetResult());
            if (!_request.TextIndex)
            {
                ArtifactWriter.Remove(PathOf(_request, ArtifactNames.Text));
            }

            ArtifactWriter.Write(PathOf(_request, ArtifactNames.Index), index.Finish(content.Tasks.Count));
        }

        ArtifactWriter.Write(PathOf(_request, ArtifactNames.Aggregates), aggregates.GetAwaiter().GetResult());
    }

    private ulong PublishText()
    {
        string path = PathOf(_request, ArtifactNames.Text);
        ulong contentId = new TextContent(_schema).Id(_set.Accepted);
        if (PreviousText.IsOf(path, contentId))
        {
            return contentId;
        }

        // A build that keeps bodies has just written them all; taking them from there opens no task file.
        using PublishedBodies? bodies = _request.Bodies ? PublishedBodies.Open(PathOf(_request, ArtifactNames.Bodies)) : null;
        ArtifactWriter.Write(path, output =>
        {
            TextIndexWriter.Write(
                output,
                _schema,
                _set.Accepted,
                contentId,
                ordinal => bodies?.Read(ordinal) ?? ReadBody(_set.Accepted[ordinal]),
                () => ArtifactWriter.CreateTemporary(_request.OutputDirectory));
            return contentId;
        });
        return contentId;
    }

    private void RemoveIndex()
    {
        ArtifactWriter.Remove(PathOf(_request, ArtifactNames.Text));
        ArtifactWriter.Remove(PathOf(_request, ArtifactNames.Index));
        ArtifactWriter.Remove(PathOf(_request, ArtifactNames.Aggregates));
    }

    private ReadOnlyMemory<byte> ReadBody(TaskDocument document)
    {
        if (_request.Session?.IsLastGood(document) == true)
        {
            throw new LastGoodLostException(document.Path);
        }

        LoadedFile file = _files.Value[document.Path];
        ReadOnlyMemory<byte> content = file.Bytes ?? ReadAgain(file);
        if (document.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            content = GzipContent.TryDecompress(content, GzipContent.SizeLimit, out byte[] plain, out _)
                ? plain
                : throw new ContentChangedException(document.Path);
        }

        return content.Slice(document.BodyOffset, document.BodyLength);
    }

    private ReadOnlyMemory<byte> ReadAgain(LoadedFile file)
    {
        Interlocked.Increment(ref _opened);
        try
        {
            return FileLoader.Load(file.FullPath, default) is { } content && content.Hash == file.Hash
                ? content.Bytes
                : throw new ContentChangedException(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContentChangedException(file.Path, e.Message);
        }
    }

    private static string PathOf(BuildRequest request, string name) => Path.Combine(request.OutputDirectory, name);
}
