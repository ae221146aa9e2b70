using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Tests.Samples;

/// <summary>The default dialect with its aliases, and with what a project adds to it.</summary>
internal static class ExtendedPreset
{
    public static TaskSchema Of(string[] knownKeys, params FieldDefinition[] fields)
    {
        FieldLayout layout = FieldLayout.Of([.. Presets.Default.Fields, .. fields]);
        return new TaskSchema
        {
            Preset = Presets.DefaultName,
            Fields = layout.Fields,
            TextCount = layout.TextCount,
            NameCount = layout.NameCount,
            DateCount = layout.DateCount,
            NumberCount = layout.NumberCount,
            Statuses = Presets.Default.Statuses,
            Priorities = Presets.Default.Priorities,
            KnownKeys = [.. knownKeys],
        };
    }
}
