using TaskBuildTools.Live;

/// <summary>Shows what a store with ordinary settings shows, whenever it is asked.</summary>
internal static class ShowCommand
{
    public static async Task RunAsync(string root)
    {
        await using TaskStore store = await TaskStore.OpenAsync(new TaskStoreOptions { ProjectDirectory = root });
        Console.WriteLine("ready");
        while (Console.ReadLine() is { } path)
        {
            if (path.StartsWith("edit ", StringComparison.Ordinal))
            {
                await EditAsync(store, path["edit ".Length..]);
                continue;
            }

            File.WriteAllText(path, IndexText.Of(store.Current));
            TaskStoreStatus status = store.Status;
            Console.WriteLine($"{status.Watching} {status.WatcherStarts} {store.Diagnostics.Count} {status.PollingReason}");
        }
    }

    private static async Task EditAsync(TaskStore store, string id)
    {
        try
        {
            TaskEditResult result = await store.EditAsync(id, edit => edit.SetStatus("complete"));
            Console.WriteLine($"edited {result.Index[id].Status}");
        }
        catch (TaskStoreException e)
        {
            Console.WriteLine($"refused {e.Message}");
        }
    }
}
