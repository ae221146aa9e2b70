using System.Text.Json.Serialization;

namespace TaskBuildTools.Diagnostics;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PerformanceReport))]
internal sealed partial class PerformanceJson : JsonSerializerContext;
