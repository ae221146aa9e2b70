using System.Text.Json.Serialization;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>Made at build time, as one would for speed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<PeerTask>))]
internal sealed partial class PeerJson : JsonSerializerContext;
