using TaskBuildTools;
using TaskBuildTools.Live;

/// <summary>Edits, moves, archives, restores, creates and deletes through a store, and says on a line what is done.</summary>
internal static class WorkCommand
{
    public static async Task RunAsync(string root, int seed)
    {
        Console.WriteLine("starting");
        Random random = new(seed);
        await using TaskStore store = await TaskStore.OpenAsync(
            new TaskStoreOptions { ProjectDirectory = root, StateDirectory = Path.Combine(root, "state") });
        string[] ids = [.. store.Current.All.Select(static task => task.Id).Where(static id => id[0] == 't')];
        Console.WriteLine("ready");
        while (true)
        {
            string id = ids[random.Next(ids.Length)];
            TaskRef task = store.Current[id];
            if (task.Path.EndsWith(".gz", StringComparison.Ordinal))
            {
                await store.RestoreAsync([id]);
                continue;
            }

            switch (random.Next(7))
            {
                case 0:
                    await store.ArchiveAsync([id]);
                    break;
                case 1:
                    await CreateOrDeleteAsync(store, $"n{random.Next(3)}");
                    break;
                case 2 or 3:
                    await AddHourAsync(store, task, task.Status == "todo" ? "complete" : "todo");
                    break;
                default:
                    await AddHourAsync(store, task, null);
                    break;
            }
        }
    }

    private static async Task AddHourAsync(TaskStore store, TaskRef task, string? status)
    {
        decimal hours = (task.ActualHours ?? 0) + 1;
        await store.EditAsync(task.Id, edit =>
        {
            edit.SetTitle($"Hour: {hours:0}").SetActualHours(hours);
            if (status is not null)
            {
                edit.SetStatus(status);
            }
        });
        Console.WriteLine($"{task.Id} {hours:0}");
    }

    private static async Task CreateOrDeleteAsync(TaskStore store, string id)
    {
        if (store.Current.Contains(id))
        {
            await store.DeleteAsync(id);
            Console.WriteLine($"{id} gone");
        }
        else
        {
            await store.CreateAsync(id, static task => task.SetTitle("New").SetStatus("todo"), HourTask.Body(id));
            Console.WriteLine($"{id} made");
        }
    }
}
