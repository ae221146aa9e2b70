using System.Reflection;

namespace TaskBuildTools.Live.Tests.Packaging;

/// <summary>Public types can grow without breaking those who use them, and say their units by their types.</summary>
public sealed class PublicTypesTests
{
    private static Type[] Types => typeof(TaskStore).Assembly.GetExportedTypes();

    [Fact]
    public void No_record_is_taken_apart_by_position() =>
        Types.Where(static type => type.GetMethod("Deconstruct") is not null).ShouldBeEmpty();

    [Fact]
    public void Every_enum_has_a_member_for_zero() =>
        Types.Where(static type => type.IsEnum && !Enum.IsDefined(type, Enum.ToObject(type, 0))).ShouldBeEmpty();

    [Fact]
    public void No_number_has_its_unit_in_its_name() =>
        Types.SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static property => property.Name.EndsWith("Seconds", StringComparison.Ordinal)
                || property.Name.EndsWith("Milliseconds", StringComparison.Ordinal)
                || property.Name.EndsWith("Megabytes", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
