using System.Text.Json.Serialization;

namespace TaskBuildTools.Live.Json;

/// <summary>What a refused edit is written with; generated at compile time, so that nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(TaskEditFailure))]
[JsonSerializable(typeof(IReadOnlyList<TaskDiagnostic>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class RefusalJson : JsonSerializerContext;
