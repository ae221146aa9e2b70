using System.Collections.Concurrent;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>
/// Decides for each candidate whether the cache still holds its record, and reads and parses the others. The state of a
/// file only saves reading it; its content's hash decides.
/// </summary>
internal sealed class DocumentLoader
{
    /// <summary>Contents beyond this are read a second time for the bodies instead of kept.</summary>
    private const long KeptContentLimit = 256L * 1024 * 1024;

    private readonly BuildCache _cache;
    private readonly Func<TaskDocumentReader> _createReader;
    private readonly string _clockDirectory;
    private readonly CancellationToken _cancellation;

    // As many as there are threads.
    private readonly ConcurrentBag<ReadBuffer> _slabs = [];
    private TaskDocumentReader? _reader;
    private long _keptContent;

    private DocumentLoader(
        BuildCache cache, Func<TaskDocumentReader> createReader, string clockDirectory, CancellationToken cancellation)
    {
        _cache = cache;
        _createReader = createReader;
        _clockDirectory = clockDirectory;
        _cancellation = cancellation;
    }

    /// <param name="candidates">All candidates of the scan.</param>
    /// <param name="cache">Records of earlier builds, of the same schema and tool version.</param>
    /// <param name="verifyContent">Whether to read every file.</param>
    /// <param name="createReader">Called only when a file has to be parsed.</param>
    /// <param name="clockDirectory">A folder to write to, on the file system whose clock counts.</param>
    /// <param name="cancellation">Checked before each file.</param>
    public static LoadedSet Load(
        CandidateFile[] candidates,
        BuildCache cache,
        bool verifyContent,
        Func<TaskDocumentReader> createReader,
        string clockDirectory,
        CancellationToken cancellation) =>
        new DocumentLoader(cache, createReader, clockDirectory, cancellation).Load(candidates, verifyContent);

    private LoadedSet Load(CandidateFile[] candidates, bool verifyContent)
    {
        CacheTable table = _cache.Table;
        LoadedFile[] files = new LoadedFile[candidates.Length];
        List<LoadedFile> suspects = [];
        for (int i = 0; i < files.Length; i++)
        {
            LoadedFile file = files[i] = new LoadedFile(candidates[i]);
            int index = table.IndexOf(file.Path);
            if (index >= 0)
            {
                ref readonly CachedFile entry = ref table.Entries[index];
                file.TableIndex = index;
                file.CachedIndex = index;
                file.Hash = entry.Hash;
                file.IsTrusted = entry.IsTrusted;
                if (entry.IsTrusted && entry.Stat == file.Stat && !verifyContent)
                {
                    continue;
                }
            }

            suspects.Add(file);
        }

        if (suspects.Count > 0)
        {
            long clock = FileClock.Now(_clockDirectory);
            ForEach(suspects, (file, buffer) => Examine(file, buffer, clock));
            TrustWhatStoodStill(suspects);
            files = Array.FindAll(files, static file => !file.IsGone);
        }

        int parsed = suspects.Count(static file => file.Parsed is not null);
        bool sameSet = parsed == 0 && files.Length == table.Entries.Length;
        return new LoadedSet(files, parsed, suspects.Count, sameSet);
    }

    private void Examine(LoadedFile file, ReadBuffer buffer, long clock)
    {
        FileContent? content;
        try
        {
            content = FileLoader.Load(file.FullPath, file.Stat, buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.CachedIndex = -1;
            file.IsTrusted = false;
            file.Hash = default;
            file.Parsed = TaskDocumentReader.Unreadable(file.Path, e.Message);
            return;
        }

        if (content is not { } read)
        {
            file.IsGone = true;
            return;
        }

        file.Stat = read.Stat;
        file.IsTrusted = read.Stat.IsOlderThan(clock) && !read.MayBeWritten;
        if (file.CachedIndex >= 0 && file.Hash == read.Hash)
        {
            return;
        }

        file.CachedIndex = -1;
        file.Hash = read.Hash;
        file.Parsed = read.IsTooLarge ? TooLarge(file.Path) : Reader().Read(file.Path, read.Bytes);
        if (!file.Parsed.IsRejected && Interlocked.Add(ref _keptContent, read.Bytes.Length) <= KeptContentLimit)
        {
            file.Bytes = read.Bytes;
            buffer.Keep();
        }
    }

    private static TaskDocument TooLarge(string path) =>
        new() { Path = path, IsRejected = true, Findings = [FileTooLarge.Create(path, default, "The file", GzipContent.SizeLimit)] };

    // Files written in the very tick in which the build began, and those that a process had open for writing, are read again
    // now that the clock has moved on, so that the next build need not open them.
    private void TrustWhatStoodStill(List<LoadedFile> suspects)
    {
        List<LoadedFile> racy = suspects.FindAll(static file => !file.IsTrusted && !file.IsGone && file.Hash != default);
        if (racy.Count == 0)
        {
            return;
        }

        long clock = FileClock.Now(_clockDirectory);
        racy.RemoveAll(file => !file.Stat.IsOlderThan(clock));
        ForEach(racy, static (file, buffer) =>
        {
            try
            {
                file.IsTrusted = FileLoader.Load(file.FullPath, file.Stat, buffer) is { MayBeWritten: false } again
                    && again.Stat == file.Stat && again.Hash == file.Hash;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Stays untrusted: the next build reads it.
            }
        });
    }

    private void ForEach(List<LoadedFile> files, Action<LoadedFile, ReadBuffer> action)
    {
        if (files.Count < 8)
        {
            foreach (LoadedFile file in files)
            {
                _cancellation.ThrowIfCancellationRequested();
                Do(file);
            }

            return;
        }

        ParallelOptions options = new() { CancellationToken = _cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(files, options, Do);

        void Do(LoadedFile file)
        {
            if (!_slabs.TryTake(out ReadBuffer? buffer))
            {
                buffer = new ReadBuffer();
            }

            using (ContentBudget.Files.Take(Math.Min(file.Stat.Size, GzipContent.SizeLimit)))
            {
                action(file, buffer);
            }

            _slabs.Add(buffer);
        }
    }

    private TaskDocumentReader Reader() => LazyInitializer.EnsureInitialized(ref _reader, _createReader);
}
