using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>How results are kept outside memory; generated at compile time, so that nothing is looked up by reflection.</summary>
[JsonSerializable(typeof(TaskValue[]))]
[JsonSerializable(typeof(TaskProgress))]
[JsonSerializable(typeof(PairTotals[]))]
[JsonSerializable(typeof(TaskEffort))]
[JsonSerializable(typeof(ValueEffort[]))]
[JsonSerializable(typeof(ValueProgress[]))]
[JsonSerializable(typeof(Bottleneck[]))]
[JsonSerializable(typeof(OverdueReport))]
[JsonSerializable(typeof(AgeReport))]
[JsonSerializable(typeof(CycleTimeReport))]
[JsonSerializable(typeof(BurnUpReport))]
[JsonSerializable(typeof(ThroughputReport))]
internal sealed partial class AnalyticsJson : JsonSerializerContext;
