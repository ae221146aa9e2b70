using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Tests.Naming;

public class FilterClassesTests
{
    [Fact]
    public void The_fields_of_every_backlog_have_fixed_names() =>
        ClassNames("agent", "assignee", "priority", "status", "tags").ShouldBe(["Agent", "Assignee", "Priority", "Status", "Tag"]);

    [Theory]
    [InlineData("milestone", "Milestone")]
    [InlineData("customer-segment", "CustomerSegment")]
    [InlineData("type", "TypeField")]
    [InlineData("version", "VersionField")]
    [InlineData("task", "TaskFieldField")]
    [InlineData("timer", "TimerField")]
    [InlineData("list", "ListField")]
    [InlineData("file", "FileField")]
    [InlineData("environment", "EnvironmentField")]
    [InlineData("time_span", "TimeSpanField")]
    [InlineData("index", "IndexField")]
    [InlineData("id", "IdField")]
    [InlineData("count", "CountField")]
    [InlineData("field", "FieldField")]
    [InlineData("names", "NamesField")]
    [InlineData("sort key", "SortKeyField")]
    [InlineData("tag", "TagField")]
    [InlineData("STATUS", "StatusField")]
    [InlineData("backlog", "BacklogField")]
    [InlineData("equals", "EqualsField")]
    [InlineData("status-meaning", "StatusMeaningField")]
    public void An_extra_field_has_its_own_name_unless_that_means_something_else(string field, string name) =>
        ClassNames(field).ShouldBe([name]);

    [Fact]
    public void Extra_fields_that_share_a_name_are_told_apart() =>
        ClassNames("area", "area-", "status").Select(name => name.Split('_')[0]).ShouldBe(["Area", "Area", "Status"]);

    [Fact]
    public void Every_type_that_implicit_usings_bring_is_avoided()
    {
        string[] namespaces =
            ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        IEnumerable<string> imported = new[] { typeof(object), typeof(Enumerable), typeof(HttpClient), typeof(Uri), typeof(Queue<>), typeof(Barrier), typeof(Console) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => !type.IsNested && namespaces.Contains(type.Namespace))
            .Select(type => type.Name.Split('`')[0])
            .Where(name => !(name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1])))
            .Where(name => name is "Exception" or "Attribute"
                || !(name.EndsWith("Exception", StringComparison.Ordinal) || name.EndsWith("Attribute", StringComparison.Ordinal)
                    || name.EndsWith("EventArgs", StringComparison.Ordinal) || name.EndsWith("EventHandler", StringComparison.Ordinal)));

        imported.Where(name => !ImplicitlyImportedTypes.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_public_type_of_the_run_time_library_is_avoided() =>
        typeof(StatusMeaning).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && type.Namespace == "TaskBuildTools" && !ReservedNames.InBacklog(type.Name.Split('`')[0]))
            .ShouldBeEmpty();

    [Fact]
    public void Members_may_not_have_the_name_of_their_class_or_of_what_every_class_has() =>
        Class("status", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Named", "Names", "ReferenceEquals", "Status", "ToString")
            .Members.Select(member => member.Name).ShouldBe(
            [
                "EqualsValue", "FinalizeValue", "GetHashCodeValue", "GetTypeValue", "MemberwiseCloneValue", "NamedValue", "NamesValue",
                "ReferenceEqualsValue", "StatusValue", "ToStringValue",
            ]);

    [Fact]
    public void Values_beyond_the_limit_are_counted_and_do_not_change_names()
    {
        string[] values = [.. Enumerable.Range(0, FilterClasses.MaxMembers + 2).Select(i => $"v{i:D5}"), "v00000!"];
        Array.Sort(values, StringComparer.Ordinal);
        FilterClass filters = Class("tags", values);

        filters.Members.Count.ShouldBe(5_000);
        filters.Unnamed.ShouldBe(3);
        filters.Members[0].Name.ShouldStartWith("V00000_x");
        filters.Members[2].ShouldBe(new FilterMember("V00001", "v00001"));
    }

    private static FilterClass Class(string field, params string[] values) => FilterClasses.Of(new([new ManifestField(field, new(values))])).Single();

    private static IEnumerable<string> ClassNames(params string[] fields) =>
        FilterClasses.Of(new([.. fields.Select(field => new ManifestField(field, new([])))])).Select(filters => filters.Name);
}
