using System.Collections.Immutable;
using System.Diagnostics;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Building;

/// <summary>
/// The one builder: scan, read what changed, validate everything, publish. The artifacts are a pure function of the
/// files' bytes, the settings and the versions of tool and runtime, whatever was built before. Thread-safe; builds into
/// one folder wait for each other.
/// </summary>
internal static class TaskFolderBuilder
{
    private const int Attempts = 3;

    /// <summary>Builds, or finds that there is nothing to do.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing half-made is left.</exception>
    public static BuildOutcome Build(BuildRequest request, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        string opened = request.OutputDirectory;
        try
        {
            Directory.CreateDirectory(opened);
            using BuildLock? outputLock = Acquire(Path.Combine(opened, ArtifactNames.Lock));
            if (request.CacheDirectory is { } cacheDirectory)
            {
                Directory.CreateDirectory(opened = cacheDirectory);
            }

            // A session reads the file once.
            bool readsCache = request.CacheDirectory is not null && request.Session?.Cache is null;
            using BuildLock? cacheLock = readsCache ? Acquire(CachePath(request) + ".lock") : null;
            opened = request.OutputDirectory;
            if (outputLock is null || (cacheLock is null && readsCache))
            {
                return Failure(BuildLocked.Create(request.RelativePath(request.OutputDirectory), request.LockTimeout));
            }

            BuildOutcome outcome = Guarded(() => BuildWhileLocked(request, start, cancellation));
            return request.ManifestOnly ? outcome : Guarded(() => Report(outcome));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure(OutputNotWritable.Create(request.RelativePath(opened), e));
        }

        BuildOutcome Guarded(Func<BuildOutcome> build)
        {
            try
            {
                return build();
            }
            catch (ContentChangedException e)
            {
                return Failure(UnreadableFile.Create(e.Path, e.Message));
            }
            catch (UnreadableSettingException e)
            {
                return Failure(UnreadableFile.Create(request.RelativePath(e.Path), e.Message));
            }
            catch (ArtifactWriteException e)
            {
                return Failure(OutputNotWritable.Create(request.RelativePath(e.Path), e.Reason));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexLimitException || IsLackOfMemory(e))
            {
                return Failure(OutputNotWritable.Create(request.RelativePath(opened), e));
            }
        }

        // Also of a build that failed: the counts of the one before would be taken for its own. Where not even that can be
        // written the failure is reported all the same.
        BuildOutcome Report(BuildOutcome outcome)
        {
            try
            {
                ArtifactWriter.Write(Path.Combine(request.OutputDirectory, ArtifactNames.Report), BuildReport.ToJson(outcome));
            }
            catch (ArtifactWriteException) when (outcome.IsFailure)
            {
                return outcome;
            }

            return outcome;
        }

        BuildLock? Acquire(string path) => BuildLock.TryAcquire(path, request.LockTimeout, cancellation);

        BuildOutcome Failure(Finding finding) => new(
            new BuildCounts(0, 0, 0, 0, 0, Errors: 1, 0, 0),
            [new ReportedFinding(finding, DiagnosticSeverity.Error)],
            IsUpToDate: false,
            Opened: 0,
            Stopwatch.GetElapsedTime(start))
        {
            IsFailure = true,
        };
    }

    // Several threads report what each of them met.
    private static bool IsLackOfMemory(Exception e) => e is OutOfMemoryException
        || (e is AggregateException several && several.Flatten().InnerExceptions.All(static one => one is OutOfMemoryException));

    /// <summary>Writes what a session has read to the folder of caches, if the request names one.</summary>
    /// <exception cref="IOException">The disk is full, or the file is held by another program.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void SaveSession(BuildRequest request, CancellationToken cancellation)
    {
        if (request is { CacheDirectory: { } directory, Session: { } session })
        {
            Directory.CreateDirectory(directory);
            using BuildLock? cacheLock = BuildLock.TryAcquire(CachePath(request) + ".lock", request.LockTimeout, cancellation);
            session.Save(CachePath(request));
        }
    }

    private static BuildOutcome BuildWhileLocked(BuildRequest request, long start, CancellationToken cancellation)
    {
        bool ignoreCache = false;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return BuildOnce(request, ignoreCache, start, cancellation);
            }
            catch (InvalidDataException) when (!ignoreCache)
            {
                // Damage that only showed when the records were read: as if there were no cache.
                ignoreCache = true;
            }
            catch (LastGoodLostException)
            {
                request.Session!.DiscardLastGood();
            }
            catch (ContentChangedException) when (attempt < Attempts)
            {
                // A file changed, or became unreadable, between its reading and the writing of its body: all of it again.
            }
        }
    }

    private static BuildOutcome BuildOnce(BuildRequest request, bool ignoreCache, long start, CancellationToken cancellation)
    {
        BuildSession? session = request.Session;
        SchemaSource reported = SchemaSource.Load(request.SettingsPlaces);
        SchemaSource schema = session?.EffectiveSchema(reported, out reported) ?? reported;
        PerformanceSource performance = PerformanceSource.Load(request.SettingsPlaces);
        byte[] recordKey = BuildFingerprint.OfRecords(schema);
        BuildCache found = session?.Cache ?? BuildCache.Load(CachePath(request));
        bool usable = !ignoreCache && found.Key.AsSpan().SequenceEqual(recordKey);
        BuildCache cache = usable ? found : BuildCache.None;
        ScanResult scan = FolderScanner.Scan(
            request.ProjectDirectory,
            request.Folders,
            request.Files,
            usable ? cache.SchemaExclude : schema.Schema.Exclude,
            request.SkippedDirectories,
            cancellation);
        session?.RememberFolders(scan);
        IReadOnlyList<EditorConfigFile> configuration = EditorConfigFinder.Find(scan.Directories);
        byte[]? baselineBytes = ReadBaseline(request);
        byte[] fingerprint = BuildFingerprint.OfBuild(
            request, BuildFingerprint.OfRecords(reported), performance, scan, configuration, baselineBytes);
        LoadedSet loaded = DocumentLoader.Load(
            scan.Candidates,
            cache,
            request.VerifyContent,
            () => new TaskDocumentReader(schema.Schema),
            request.OutputDirectory,
            cancellation);

        BuildStamp? stamp = BuildStamp.Load(Path.Combine(request.OutputDirectory, ArtifactNames.Stamp));
        bool upToDate = loaded.IsSameSet
            && session is not { Published: null }
            && usable
            && stamp is not null
            && stamp.ContentSet == cache.ContentSet
            && stamp.Fingerprint.AsSpan().SequenceEqual(fingerprint)
            && stamp.HasOutputs(OutputPaths(request));
        if (upToDate && !request.UpdateBaseline)
        {
            if (!request.ManifestOnly && loaded.DiffersFrom(cache))
            {
                loaded.SortByPath(cache);
                _ = session?.Remember(recordKey, cache.SchemaExclude, loaded, session.DocumentsOf(loaded, cache))
                    ?? SaveCache(request, recordKey, cache.SchemaExclude, loaded, cache);
            }

            return WithArtifacts(Outcome(stamp!.Findings, stamp.Rejected, stamp.Baselined, true), static () => 0);
        }

        loaded.SortByPath(cache);
        TaskDocument[] documents = session?.DocumentsOf(loaded, cache) ?? loaded.Documents(cache);
        cancellation.ThrowIfCancellationRequested();
        // What was parsed is kept even if publishing fails.
        using CacheSaving? saving = session is null && !request.ManifestOnly ? StartSaving() : null;
        // What cannot be named is no file of the loaded set, and counts as rejected all the same.
        TaskDocument[] all = [.. documents, .. scan.UnreadableFiles.Select(static file => TaskDocumentReader.Unreadable(file.Path, file.Reason))];
        CheckedTaskSet set = RuleSet.CheckTaskSet(schema.Schema, all);
        (Baseline baseline, Finding[] baselineFindings) = request.Baseline is { } baselinePath && baselineBytes is not null
            ? Baseline.Parse(request.RelativePath(baselinePath), baselineBytes)
            : (Baseline.Empty, []);
        Finding[] findings =
        [
            .. request.SettingsFindings, .. reported.Findings, .. performance.Findings, .. FindingsOfScan(request, scan),
            .. all.SelectMany(static document => document.Findings), .. set.Findings,
        ];
        SeverityPolicy policy = new(
            request.ProjectDirectory, schema.Schema.Severities, EditorConfigSeverities.Of(configuration), request.Severities);
        if (request.UpdateBaseline)
        {
            baseline = UpdateBaseline(request, FindingReport.WorthKnowing(findings, policy));
        }
        else
        {
            findings = [.. findings, .. baselineFindings];
        }

        FindingReport report = FindingReport.Create(findings, policy, baseline);
        BuildOutcome result = Outcome([.. report.Reported], set.Rejected.Length, report.Known.Length, false);
        if (request.ManifestOnly)
        {
            ArtifactSet.PublishManifest(request, schema.Schema, set, NameTable.All(schema.Schema, set.Accepted));
            return result;
        }

        return WithArtifacts(result, MakeArtifacts);

        // A log is made anew even of what has not changed: others write to it too.
        BuildOutcome WithArtifacts(BuildOutcome result, Func<int> make)
        {
            try
            {
                int opened = make();
                if (!request.ManifestOnly)
                {
                    SarifArtifact.Publish(request, cancellation);
                    JsonSchemaArtifact.Publish(request, schema);
                }

                return result with { Opened = result.Opened + opened, Elapsed = Stopwatch.GetElapsedTime(start) };
            }
            catch (ArtifactWriteException e)
            {
                // The findings are reported all the same: they may hold the reason, and no other build reports them before it is fixed.
                ReportedFinding failure = new(OutputNotWritable.Create(request.RelativePath(e.Path), e.Reason), DiagnosticSeverity.Error);
                return result with
                {
                    Counts = result.Counts with { Errors = result.Counts.Errors + 1 },
                    Findings = [failure, .. result.Findings],
                    IsFailure = true,
                };
            }
        }

        CacheSaving StartSaving()
        {
            RemoveLeftovers(request);
            return new CacheSaving(() => SaveCache(request, recordKey, schema.Schema.Exclude, loaded, cache));
        }

        int MakeArtifacts()
        {
            ulong kept = 0;
            if (session is not null)
            {
                RemoveLeftovers(request);
                kept = session.Remember(recordKey, schema.Schema.Exclude, loaded, documents);
            }

            CheckedTaskSet shown = session?.WithLastGood(recordKey, schema.Schema, documents, set, scan) ?? set;
            int opened = ArtifactSet.Publish(request, schema.Schema, performance.Values, shown, loaded, scan.Excluded, report);
            session?.Publish(recordKey, schema.Schema, shown);
            ulong contentSet = saving?.ContentSet ?? kept;
            BuildStamp newStamp = new(
                fingerprint,
                contentSet,
                BuildStamp.StatOutputs(OutputPaths(request)),
                set.Rejected.Length,
                report.Known.Length,
                [.. report.Reported]);
            ArtifactWriter.Write(Path.Combine(request.OutputDirectory, ArtifactNames.Stamp), newStamp.ToBytes());
            return opened;
        }

        BuildOutcome Outcome(ReportedFinding[] findings, int rejected, int baselined, bool unchanged) => new(
            new BuildCounts(
                loaded.Files.Length + scan.UnreadableFiles.Count + scan.Excluded,
                loaded.Parsed + scan.UnreadableFiles.Count,
                loaded.Files.Length - loaded.Parsed,
                scan.Excluded,
                rejected,
                findings.Count(static finding => finding.Severity == DiagnosticSeverity.Error),
                findings.Count(static finding => finding.Severity == DiagnosticSeverity.Warning),
                baselined),
            [.. findings],
            unchanged,
            loaded.Opened,
            Stopwatch.GetElapsedTime(start))
        {
            CacheNote = found.WasUnusable || ignoreCache
                ? CacheUnusable.Create(request.RelativePath(CachePath(request)), "is damaged or was made by another version")
                : null,
        };
    }

    private static void RemoveLeftovers(BuildRequest request)
    {
        ArtifactWriter.RemoveLeftovers(request.OutputDirectory);
        foreach (string path in new[] { request.CacheDirectory is null ? null : CachePath(request), request.SarifLog, request.JsonSchema, request.Baseline }.OfType<string>())
        {
            ArtifactWriter.RemoveOldLeftovers(Path.GetDirectoryName(path)!);
        }
    }

    // The files are sorted by path already, and another thread may be reading them.
    private static ulong SaveCache(
        BuildRequest request, byte[] key, ImmutableArray<string> schemaExclude, LoadedSet loaded, BuildCache old)
    {
        (CachedFile[] entries, RecordSequence records) = loaded.ToCache(old);
        (ReadOnlyMemory<byte>[] parts, ulong contentSet) = BuildCache.Write(key, schemaExclude, entries, records);
        ArtifactWriter.Write(CachePath(request), parts);
        return contentSet;
    }

    private static Baseline UpdateBaseline(BuildRequest request, IEnumerable<Finding> findings)
    {
        byte[] bytes = Baseline.Write(findings);
        ArtifactWriter.Write(request.Baseline!, bytes);
        return Baseline.Parse(request.RelativePath(request.Baseline!), bytes).Baseline;
    }

    private static IEnumerable<Finding> FindingsOfScan(BuildRequest request, ScanResult scan) =>
    [
        .. scan.MissingFolders.Select(folder => TaskFolderNotFound.Create(request.ProjectFile, folder, request.Session is not null)),
        .. scan.MissingFiles.Select(file => TaskFileNotFound.Create(request.ProjectFile, file, request.Session is not null)),
        .. scan.UnreadableFolders.Select(static folder => UnreadableFolder.Create(folder.Path, folder.Reason)),
        .. scan.NotScanned.Select(NotScanned.Create),
        .. scan.ScannedOutputs.Select(OutputScanned.Create),
    ];

    private static byte[]? ReadBaseline(BuildRequest request)
    {
        try
        {
            return request.Baseline is { } path && FileStatReader.MayExist(path) ? RegularFile.ReadAllBytes(path, BaselineFormat.SizeLimit) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSettingException(request.Baseline!, e);
        }
    }

    private static string[] OutputPaths(BuildRequest request)
    {
        IEnumerable<string> paths = ArtifactNames.Bound.Select(name => Path.Combine(request.OutputDirectory, name));
        return [.. request.SarifLog is null ? paths : paths.Append(Path.Combine(request.OutputDirectory, ArtifactNames.Sarif))];
    }

    private static string CachePath(BuildRequest request) => request.CacheDirectory is { } directory
        ? Path.Combine(directory, request.CacheName + ".cache")
        : Path.Combine(request.OutputDirectory, ArtifactNames.Cache);
}
