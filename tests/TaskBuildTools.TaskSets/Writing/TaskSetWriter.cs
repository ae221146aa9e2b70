namespace TaskBuildTools.TaskSets.Writing;

/// <summary>Puts a set on disk.</summary>
internal static class TaskSetWriter
{
    public static TaskSetSummary Write(string folder, TaskSet set, TaskSetOptions options)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"The folder '{folder}' is not empty.");
        }

        for (int number = 0; options.FolderDepth > 0 && number < set.Count; number += options.FilesPerFolder)
        {
            Directory.CreateDirectory(Path.Combine(folder, FilePlace.FolderOf(number, options)));
        }

        long bytes = 0;
        long dependencies = 0;
        Parallel.For(0, set.Count, number =>
        {
            GeneratedTask task = set[number];
            byte[] content = set.FileOf(task);
            File.WriteAllBytes(Path.Combine(folder, task.Path), content);
            Interlocked.Add(ref bytes, content.Length);
            Interlocked.Add(ref dependencies, task.Mistake == TaskMistake.None ? task.Dependencies.Length : 0);
        });
        int excluded = 0;
        if (options.Dialect == TaskDialect.BacklogMd)
        {
            File.WriteAllText(Path.Combine(folder, "tasks.schema.yaml"), "preset: backlog.md\n");
            File.WriteAllText(Path.Combine(folder, "readme.md"), "# Tasks\n\nOne file each.\n");
            excluded = 1;
        }

        return new TaskSetSummary(set.Count - set.MalformedCount, set.MalformedCount, excluded, dependencies, bytes);
    }
}
