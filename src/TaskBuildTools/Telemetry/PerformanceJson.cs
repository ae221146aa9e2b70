using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PerformanceReport))]
internal sealed partial class PerformanceJson : JsonSerializerContext;
