using System.Collections;
using System.Reflection;

namespace TaskBuildTools.Tests.Json;

/// <summary>Compares records by their members, so that a new member is compared, too.</summary>
internal static class RecordMembers
{
    private static readonly PropertyInfo[] Members = typeof(TaskRecord).GetProperties();

    public static void ShouldBeEqual(TaskRecord actual, TaskRecord expected)
    {
        foreach (PropertyInfo member in Members)
        {
            object? value = member.GetValue(expected);
            if (value is IEnumerable list and not string)
            {
                ((IEnumerable)member.GetValue(actual)!).Cast<object>().ShouldBe(list.Cast<object>(), $"{member.Name} of {expected.Id}");
            }
            else
            {
                member.GetValue(actual).ShouldBe(value, $"{member.Name} of {expected.Id}");
            }
        }
    }
}
