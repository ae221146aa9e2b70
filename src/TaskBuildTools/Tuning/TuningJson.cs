using System.Text.Json.Serialization;

namespace TaskBuildTools.Tuning;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(TuningReport))]
internal sealed partial class TuningJson : JsonSerializerContext;
