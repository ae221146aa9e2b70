using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using TaskBuildTools.Analytics;
using TaskBuildTools.Caching;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Json;

/// <summary>Every public type that holds data has its own names in JSON, so that no option of an application changes them.</summary>
public sealed class NamesInJsonTests
{
    // They are open indexes, settings, or work that goes on.
    private static readonly Type[] NoData =
    [
        typeof(TaskIndex), typeof(TaskIndexOptions), typeof(TaskAnalytics), typeof(PerformanceOptions), typeof(CacheLevel), typeof(TaskCache),
        typeof(TaskCacheOptions), typeof(PerformanceMonitor), typeof(PerformanceMonitorOptions), typeof(AutoTuner), typeof(TuningOptions),
    ];

    public static TheoryData<Type> Data =>
    [
        .. typeof(TaskRef).Assembly.GetExportedTypes().Where(static type =>
            !NoData.Contains(type) && !type.IsEnum && !type.IsNested && type.GetCustomAttribute<JsonConverterAttribute>() is null
            && !typeof(Attribute).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type) && !typeof(JsonConverter).IsAssignableFrom(type)
            // A field of the generated code names what to ask for, and has no value.
            && !type.IsInterface && !typeof(TaskFieldRef).IsAssignableFrom(type)
            && !typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
            && Members(type).Length > 0),
    ];

    public static TheoryData<Type> Enums => [.. typeof(TaskRef).Assembly.GetExportedTypes().Where(static type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(Data))]
    public void Each_member_has_its_name_in_camel_case(Type type) =>
        Members(type).Where(static member => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name != JsonNamingPolicy.CamelCase.ConvertName(member.Name))
            .Select(static member => member.Name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Enums))]
    public void Each_value_of_an_enum_is_its_name_in_camel_case(Type type)
    {
        foreach (object value in Enum.GetValues(type))
        {
            string json = JsonSerializer.Serialize(value, type);

            json.ShouldBe($"\"{JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!)}\"");
            JsonSerializer.Deserialize(json, type).ShouldBe(value);
        }
    }

    [Fact]
    public void A_generated_context_of_an_application_can_make_every_converter() =>
        typeof(TaskRef).Assembly.GetExportedTypes()
            .Select(static type => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType)
            .OfType<Type>().Where(static converter => !converter.IsVisible).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(TaskRecord))]
    [InlineData(typeof(TaskTotals))]
    [InlineData(typeof(AgeReport))]
    [InlineData(typeof(PerformanceReport))]
    public void Types_with_data_are_found_at_all(Type type) => Data.Select(static row => row.Data).ShouldContain(type);

    private static PropertyInfo[] Members(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static member => member.GetCustomAttribute<JsonIgnoreAttribute>() is null)];
}
