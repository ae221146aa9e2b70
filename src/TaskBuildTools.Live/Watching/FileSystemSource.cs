using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Live.Watching;

/// <summary>The operating system's own events, by one <see cref="FileSystemWatcher"/> for each place.</summary>
internal sealed class FileSystemSource : IChangeSource
{
    /// <summary>The most that a network share takes; the default loses events of a storm on Windows.</summary>
    private const int BufferSize = 64 * 1024;

    private const NotifyFilters Filters = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
        | NotifyFilters.Size | NotifyFilters.Attributes | NotifyFilters.Security;

    public IDisposable Start(WatchPlan plan, IChangeListener listener)
    {
        Watchers watchers = new();
        try
        {
            foreach (WatchedPlace place in plan.Places)
            {
                watchers.Add(place, listener);
            }
        }
        catch (Exception e)
        {
            watchers.Dispose();

            // A folder that went meanwhile, or that the system does not let be watched.
            if (e is ArgumentException or PlatformNotSupportedException)
            {
                throw new IOException(e.Message, e);
            }

            throw;
        }

        return watchers;
    }

    private sealed class Watchers : IDisposable
    {
        private readonly List<FileSystemWatcher> _watchers = [];
        private readonly List<DirectoryHandle> _directories = [];

        public void Add(WatchedPlace place, IChangeListener listener)
        {
            // A watcher whose directory was removed never ends: it waits in a thread of its own for an event that does not come,
            // and a system gives out few watchers (dotnet/runtime #35439). While the directory is held open, its watch lives on.
            if (DirectoryHandle.TryOpen(place.Directory) is { } directory)
            {
                _directories.Add(directory);
            }

            FileSystemWatcher watcher = new(place.Directory)
            {
                IncludeSubdirectories = place.Names is null,
                InternalBufferSize = BufferSize,
                NotifyFilter = Filters,
            };
            _watchers.Add(watcher);
            watcher.Changed += (_, change) => Tell(change.FullPath);
            watcher.Created += (_, change) => Tell(change.FullPath);
            watcher.Deleted += (_, change) => Tell(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Tell(change.OldFullPath);
                Tell(change.FullPath);
            };
            watcher.Error += (_, error) => listener.Failed(error.GetException());
            watcher.EnableRaisingEvents = true;

            void Tell(string path)
            {
                if (place.Concerns(path))
                {
                    listener.Changed(path);
                }
            }
        }

        public void Dispose()
        {
            _watchers.ForEach(static watcher => watcher.Dispose());
            _directories.ForEach(static directory => directory.Dispose());
        }
    }
}
