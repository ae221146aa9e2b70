using System.Text;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Fuzzing.Yaml;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Fuzzing.Targets.Promise;

namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>
/// An edit (the first line: what to do, a field, a value) of a task file (the rest): refused with a reason, or done; and then, as
/// YamlDotNet reads the two files, every other pair says what it said, and the body has its bytes.
/// </summary>
internal sealed class EditTarget : IFuzzTarget
{
    private static readonly TaskFileEditor[] Editors = [new(Presets.Default), new(Presets.BacklogMd)];

    public string Name => "edits";

    /// <summary>Edits so far that were done.</summary>
    public int Done { get; private set; }

    public IEnumerable<byte[]> Seeds => FrontMatterSeeds.All.SelectMany(file => new[]
    {
        "set\ttitle\tNew: one's \"title\" # 🎉", "set\tstatus\tdone", "set\tnotes\ta\\nb\\n", "add\ttags\tx, y", "remove\tdependencies\tTASK-2", "delete\tagent\t",
        "set\tmilestone\t~", "add\tdependencies\tTASK-9", "tick\t\t0", "set\tdue_date\t2025-05-06",
    }.Select(edit => (byte[])[.. Encoding.UTF8.GetBytes(edit), (byte)'\n', .. file]));

    public void Run(byte[] input)
    {
        int end = Array.IndexOf(input, (byte)'\n');
        if (end < 0 || Encoding.UTF8.GetString(input, 0, end).Split('\t') is not [var action, var field, var value])
        {
            return;
        }

        value = value.Replace("\\n", "\n", StringComparison.Ordinal);
        EditOperation? operation = action switch
        {
            "set" => new SetField(field, FieldValue.Text(value)),
            "add" => new AddToList(field, value),
            "remove" => new RemoveFromList(field, value),
            "delete" => new RemoveField(field),
            "tick" => new SetChecklistItem(value.Length, true),
            _ => null,
        };
        foreach (TaskFileEditor editor in operation is null ? [] : Editors)
        {
            Try(editor, input[(end + 1)..], operation!, field, value);
        }
    }

    private void Try(TaskFileEditor editor, byte[] file, EditOperation operation, string field, string value)
    {
        EditedTaskFile edited;
        try
        {
            edited = editor.Apply("tasks/x.md", file, new TaskEdit(operation));
        }
        catch (TaskEditException exception)
        {
            Require(exception.Message.Length > 0, "refused without a reason");
            return;
        }

        Done++;
        FrontMatterBounds before = FrontMatterBounds.Find(file);
        FrontMatterBounds after = FrontMatterBounds.Find(edited.Bytes);
        Require(after.State == FrontMatterState.Found, "no front matter afterwards");
        ReadOnlySpan<byte> oldRest = file.AsSpan(before.Start + before.Length);
        ReadOnlySpan<byte> newRest = edited.Bytes.AsSpan(after.Start + after.Length);
        Require(operation is SetChecklistItem ? oldRest.Length == newRest.Length : oldRest.SequenceEqual(newRest), "another body");
        Dictionary<string, string>? oldPairs = Pairs(file, before);
        Dictionary<string, string>? newPairs = Pairs(edited.Bytes, after);
        if (oldPairs is null || newPairs is null)
        {
            // A bare @user, which one dialect repairs when it reads, an edit puts in quotes; and a duplicate key may be removed.
            Require(newPairs is null ? oldPairs is null : editor.Schema.RepairBareAt || operation is RemoveField, "sound front matter no longer is, or the other way round");
            return;
        }

        HashSet<string> touched = [.. KeysOf(editor.Schema, field)];
        foreach (string key in oldPairs.Keys.Union(newPairs.Keys).Where(key => !touched.Contains(key)))
        {
            Require(oldPairs.GetValueOrDefault(key) == newPairs.GetValueOrDefault(key), $"{key} was {oldPairs.GetValueOrDefault(key)} and is {newPairs.GetValueOrDefault(key)}");
        }

        FieldDefinition? definition = editor.Schema.Fields.FirstOrDefault(known => KeysOf(editor.Schema, field).Contains(known.Name));
        if (operation is SetField && (definition is null || definition.Kind == TaskFieldKind.Text))
        {
            Require(touched.Any(key => newPairs.TryGetValue(key, out string? written) && written == $"Scalar {value}\n"), $"{field} does not say what was written");
        }
    }

    private static IEnumerable<string> KeysOf(TaskSchema schema, string name)
    {
        FieldDefinition? field = schema.Fields.FirstOrDefault(known => known.Name == name || known.Aliases.Contains(name));
        return field is null ? [name] : [field.Name, .. field.Aliases];
    }

    // What stands behind each key, or null where the front matter is not sound.
    private static Dictionary<string, string>? Pairs(byte[] file, FrontMatterBounds bounds)
    {
        List<ReferenceNode>? nodes = ReferenceYaml.Read(Encoding.UTF8.GetString(file, bounds.Start, bounds.Length), out _);
        if (nodes is null || nodes.Count == 0 || nodes[0].Kind != YamlNodeKind.Mapping)
        {
            return nodes is null ? null : [];
        }

        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int key = 1; key < nodes.Count;)
        {
            var text = new StringBuilder();
            int value = key + 1;
            do
            {
                text.Append(nodes[value].Kind).Append(' ').Append(nodes[value].Text).Append('\n');
                value++;
            }
            while (value < nodes.Count && nodes[value].Depth > 1);
            pairs.Add(nodes[key].Text, text.ToString());
            key = value;
        }

        return pairs;
    }
}
