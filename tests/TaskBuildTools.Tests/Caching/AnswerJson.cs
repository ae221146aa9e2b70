using System.Text.Json.Serialization;

namespace TaskBuildTools.Tests.Caching;

/// <summary>How computed results are kept on a disk.</summary>
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(string))]
internal sealed partial class AnswerJson : JsonSerializerContext;
