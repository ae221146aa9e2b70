using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>What each task's status means by the schema.</summary>
internal static class StatusMeanings
{
    public static StatusMeaning[] Of(TaskSchema schema, IReadOnlyList<TaskDocument> tasks)
    {
        var byName = new Dictionary<string, StatusMeaning>(schema.Statuses.Length, StringComparer.Ordinal);
        foreach (StatusDefinition status in schema.Statuses)
        {
            byName.TryAdd(status.Name, status.Meaning);
        }

        int slot = schema[FieldRole.Status].Slot;
        var meanings = new StatusMeaning[tasks.Count];
        for (int ordinal = 0; ordinal < meanings.Length; ordinal++)
        {
            string[] names = tasks[ordinal].Names[slot];
            if (names.Length > 0 && byName.TryGetValue(names[0], out StatusMeaning meaning))
            {
                meanings[ordinal] = meaning;
            }
        }

        return meanings;
    }
}
