using TaskBuildTools;
using TaskBuildTools.Live;

/// <summary>Says what a store holds after some rebuilds, and after three times as many more.</summary>
internal static class RebuildCommand
{
    public static async Task RunAsync(string root, int times)
    {
        await using TaskStore store = await TaskStore.OpenAsync(new TaskStoreOptions { ProjectDirectory = root });
        long read = 0;
        int version = 0;
        store.Changed += (_, change) => Interlocked.Add(ref read, change.Index.Count);
        store.DiagnosticsChanged += (_, change) => Interlocked.Add(ref read, change.Diagnostics.Count);
        foreach (int count in new[] { times, 3 * times })
        {
            for (int i = 0; i < count; i++)
            {
                TaskPair.Write(root, i % 50, ++version);
                File.WriteAllText(Path.Combine(root, "tasks", "broken.md"), $"Broken {version % 2}.\n" + (version % 2 == 0 ? "" : "---\n"));
                string folder = Path.Combine(root, "tasks", $"sub{version % 3}");
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, "s.md"), $"---\nid: s{version % 3}\ntitle: v{version}\n---\nBody.\n");
                if (Directory.Exists(Path.Combine(root, "tasks", $"sub{(version + 1) % 3}")))
                {
                    Directory.Delete(Path.Combine(root, "tasks", $"sub{(version + 1) % 3}"), recursive: true);
                }

                await store.RefreshAsync();
                foreach (TaskRef task in store.Current.Where(TaskFilter.Field("status", "todo")))
                {
                    Interlocked.Add(ref read, task.Body.Length);
                }
            }

            // A watcher that was replaced, and handlers that are under way, go meanwhile.
            await Task.Delay(500);
            for (int i = 0; i < 4; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Delay(50);
            }

            int files = Directory.GetFileSystemEntries("/proc/self/fd").Count(static file => IsOfStore(file));
            int maps = File.ReadLines("/proc/self/maps").Count(static line => line.Contains("taskbuildtools-store-", StringComparison.Ordinal));
            Console.WriteLine($"{store.Status.Rebuilds} {BytesInUse()} {files} {maps} {read > 0}");
        }
    }

    // The runtime itself opens pipes and assemblies when it likes.
    private static bool IsOfStore(string file)
    {
        try
        {
            return new FileInfo(file).LinkTarget is { } target
                && (target.Contains("inotify", StringComparison.Ordinal)
                    || target.Contains("taskbuildtools-store-", StringComparison.Ordinal)
                    || target.Contains("/tasks", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static long BytesInUse()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GCMemoryInfo heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return heap.HeapSizeBytes - heap.FragmentedBytes;
    }
}
