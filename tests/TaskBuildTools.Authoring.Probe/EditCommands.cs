using System.Globalization;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

/// <summary>Edits a file over and over, for the tests that kill editors or run several at once.</summary>
internal static class EditCommands
{
    /// <summary>Adds one hour to a task, so many times, and says each time how many it then has. Whoever was faster is given way to.</summary>
    public static void AddHours(string root, string path, int count)
    {
        TaskFileEditor texts = new(Presets.Default);
        TaskFolderEditor editor = new(texts, root) { LockTimeout = TimeSpan.FromSeconds(60) };
        int slot = Presets.Default[FieldRole.ActualHours].Slot;
        Console.WriteLine("ready");
        for (int done = 0; done < count;)
        {
            FileContent content = FileLoader.Load(Path.Combine(root, path)) ?? throw new FileNotFoundException(path);
            TaskDocument document = texts.Read(path, content.Bytes);
            long hours = (document.Numbers[slot] ?? 0) / 1000 + 1;
            TaskEdit edit = new(
                new SetField("actual_hours", FieldValue.Number(hours * 1000)),
                new SetField("title", FieldValue.Text(string.Create(CultureInfo.InvariantCulture, $"Hour: {hours}"))));
            try
            {
                editor.Edit(path, content.Hash, edit, null, CancellationToken.None);
                Console.WriteLine(hours);
                done++;
            }
            catch (TaskConflictException)
            {
                // Once more, on what is there now.
            }
        }
    }

    /// <summary>Archives a file and brings it back, so many times.</summary>
    public static void Archive(string root, string path, int count)
    {
        TaskFolderEditor editor = new(new TaskFileEditor(Presets.Default), root);
        ContentHash hash = ContentHash.Of(File.ReadAllBytes(Path.Combine(root, path)));
        Console.WriteLine("ready");
        for (int i = 0; i < count; i++)
        {
            WrittenTask archived = editor.Archive(path, hash, CancellationToken.None);
            Console.WriteLine("archived");
            editor.Restore(archived.Path, archived.Hash, CancellationToken.None);
        }
    }
}
