using System.Text.Json.Serialization;

namespace TaskBuildTools.Tests.Caching;

/// <summary>A computed result.</summary>
internal sealed record Answer(int Number, string Text = "");

[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(string))]
internal sealed partial class AnswerJson : JsonSerializerContext;
