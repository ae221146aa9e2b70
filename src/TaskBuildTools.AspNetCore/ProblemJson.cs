using System.Text.Json.Serialization;
using TaskBuildTools.Live;

namespace TaskBuildTools.AspNetCore;

/// <summary>How answers are written whatever options the application has, also without reflection; the names are those of the types.</summary>
[JsonSerializable(typeof(TaskEditFailure))]
[JsonSerializable(typeof(TaskEditResult))]
[JsonSerializable(typeof(IReadOnlyList<TaskDiagnostic>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class ProblemJson : JsonSerializerContext;
