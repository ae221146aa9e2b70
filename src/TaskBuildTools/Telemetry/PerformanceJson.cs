using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PerformanceReport))]
internal sealed partial class PerformanceJson : JsonSerializerContext;
