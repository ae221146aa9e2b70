using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Building;

/// <summary>
/// What successive builds of one store share: the records stay decoded, and what is broken now is represented by what it
/// was when it last was right. A build with a session publishes an index whatever it finds. Its output folder belongs to
/// the session alone, since what is in there may depend on the past. Used by one build at a time.
/// </summary>
internal sealed class BuildSession
{
    private SchemaSource? _goodSchema;
    private SchemaSource? _lastSchema;
    private TaskDocument[] _documents = [];
    private byte[] _publishedKey = [];
    private LastGoodVersions _lastGood = LastGoodVersions.None;
    private bool _isSaved;

    /// <summary>State and hash of every file after the last build; null before the first. Its records are <see cref="Documents"/>.</summary>
    public BuildCache? Cache { get; private set; }

    /// <summary>The tasks that the index shows, last good versions among them; null before the first build.</summary>
    public CheckedTaskSet? Published { get; private set; }

    /// <summary>By which <see cref="Published"/> was read.</summary>
    public TaskSchema? Schema { get; private set; }

    /// <summary>The folders that the last build scanned, absolute.</summary>
    public IReadOnlyList<string> Directories { get; private set; } = [];

    /// <summary>Every task file as it is now, by path, rejected ones among them.</summary>
    public IReadOnlyList<TaskDocument> Documents => _documents;

    /// <summary>Files whose last good version stands in the index.</summary>
    public int LastGoodCount => _lastGood.Count;

    /// <summary>The schema to build by: what was found, or the last good one while that has errors.</summary>
    public SchemaSource EffectiveSchema(SchemaSource found, out SchemaSource reported)
    {
        ReadOnlySpan<byte> fingerprint = found.Fingerprint;
        reported = _lastSchema is not null && fingerprint.SequenceEqual(_lastSchema.Fingerprint) ? _lastSchema : found;
        _lastSchema = reported;
        bool isGood = !reported.Findings.Any(static finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
        if (isGood || _goodSchema is null)
        {
            _goodSchema = reported;
        }

        return _goodSchema;
    }

    public void RememberFolders(ScanResult scan) => Directories = scan.Directories;

    /// <summary>The record of each file, in order; those of unchanged files are the very objects of the build before.</summary>
    /// <exception cref="InvalidDataException">The cache's records are damaged.</exception>
    public TaskDocument[] DocumentsOf(LoadedSet loaded, BuildCache cache) =>
        ReferenceEquals(cache, Cache)
            ? Array.ConvertAll(loaded.Files, file => file.Parsed ?? _documents[file.CachedIndex])
            : loaded.Documents(cache);

    /// <summary>Keeps what was read for the next build. Files must be sorted by path.</summary>
    /// <returns>See <see cref="BuildCache.ContentSet"/>.</returns>
    public ulong Remember(byte[] key, ImmutableArray<string> schemaExclude, LoadedSet loaded, TaskDocument[] documents)
    {
        CachedFile[] entries = Array.ConvertAll(
            loaded.Files, static file => new CachedFile(file.Path, file.Stat, file.Hash, file.IsTrusted, 0, 0, 0));
        Cache = BuildCache.InMemory(key, schemaExclude, entries);
        _documents = documents;
        _isSaved = false;
        return Cache.ContentSet;
    }

    /// <summary>What the index should show: the accepted tasks, and of each rejected file its last good version.</summary>
    public CheckedTaskSet WithLastGood(byte[] key, TaskSchema schema, TaskDocument[] documents, CheckedTaskSet current, ScanResult scan)
    {
        bool isComparable = Published is not null && key.AsSpan().SequenceEqual(_publishedKey);
        _lastGood = isComparable
            ? LastGoodVersions.Find(schema, documents, current, Published!.Accepted, scan.UnreadableFolders)
            : LastGoodVersions.None;
        return _lastGood.IsEmpty ? current : _lastGood.WithLastGood(schema);
    }

    public bool IsLastGood(TaskDocument document) => _lastGood.Contains(document);

    /// <summary>Gives up the last good versions, whose bodies are lost.</summary>
    public void DiscardLastGood() => _publishedKey = [];

    /// <summary>Notes that the artifacts of a set were published.</summary>
    public void Publish(byte[] key, TaskSchema schema, CheckedTaskSet set)
    {
        _publishedKey = key;
        Schema = schema;
        Published = set;
    }

    /// <summary>Writes the cache for a later session. False when the file has it already, or nothing was built yet.</summary>
    /// <exception cref="IOException">The disk is full, or the file is held by another program.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public bool Save(string path)
    {
        if (Cache is null || _isSaved)
        {
            return false;
        }

        CachedFile[] entries = new CachedFile[_documents.Length];
        RecordSequence records = new(Cache, Math.Max(4096, entries.Length * 320));
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = records.Add(Cache.Table.Entries[i], _documents[i]);
        }

        (ReadOnlyMemory<byte>[] parts, _) = BuildCache.Write(Cache.Key.AsSpan(), Cache.SchemaExclude, entries, records);
        Publishing.ArtifactWriter.Write(path, parts);
        _isSaved = true;
        return true;
    }
}
