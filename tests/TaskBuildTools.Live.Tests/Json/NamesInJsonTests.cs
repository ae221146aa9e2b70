using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Live.Tests.Json;

/// <summary>Every public type that holds data has its own names in JSON, so that no option of an application changes them.</summary>
public sealed class NamesInJsonTests
{
    public static TheoryData<Type> Data =>
    [
        typeof(TaskArchiveResult), typeof(TaskDiagnostic), typeof(TaskDiagnosticsChangedEventArgs), typeof(TaskEditResult),
        typeof(TaskStoreChangedEventArgs), typeof(TaskStoreStatus),
    ];

    public static TheoryData<Type> Enums => [.. typeof(TaskStore).Assembly.GetExportedTypes().Where(static type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(Data))]
    public void Each_member_has_its_name_in_camel_case(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static member => member.PropertyType != typeof(TaskIndex)
                && member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name != JsonNamingPolicy.CamelCase.ConvertName(member.Name))
            .Select(static member => member.Name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Data))]
    public void No_member_is_a_whole_index(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static member => member.PropertyType == typeof(TaskIndex) && member.GetCustomAttribute<JsonIgnoreAttribute>() is null)
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
}
