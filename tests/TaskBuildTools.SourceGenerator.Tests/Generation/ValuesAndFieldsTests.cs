using Microsoft.CodeAnalysis.CSharp;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

/// <summary>The generated names are values, filters and constants; the fields know what can be asked of their kind.</summary>
public class ValuesAndFieldsTests
{
    private static readonly Consumer Project = new Consumer().With(ManifestText.OfTheExample()
        .Ordered("priority", "low", "high")
        .Field("milestone", "m-1")
        .Kind("milestone", "name")
        .Kind("reviewers", "list")
        .Kind("budget", "number")
        .Kind("reviewed", "date")
        .Kind("summary", "text")
        .Kind("colour", "a kind of a later version"));

    [Fact]
    public void Names_are_values_filters_and_constants() => Problems(
        """
        int Of(TaskRef task)
        {
            switch (task.Status)
            {
                case Status.Names.Todo: return 1;
                case Status.Names.InProgress: return 2;
                case null: return 3;
                default: return 4;
            }
        }

        string Column(TaskRef task) => task.Status?.Name switch
        {
            Status.Names.Todo => "next",
            Status.Names.InProgress or Status.Names.ToDo => "now",
            _ => "later",
        };

        bool IsUrgent(TaskRef task) => task.Status == Status.Todo && task.Priority >= Priority.High && task.Agent != Agent.Codeforge;
        bool IsTagged(TaskRef task) => task.Tags.Contains(Tag.Caching) && task.Get("milestone") == Milestone.M1;
        void Take(string status, string? priority, params string[] tags) => System.Console.WriteLine(status + priority + tags.Length);
        TaskFilter filter = Status.Todo & !Priority.Low | Tag.Caching | Status.Named("later") & TaskFilter.Ready;
        Take(Status.Todo, Priority.High, Tag.Caching, "other");
        System.Console.WriteLine($"{Column(default)}{Of(default)}{IsUrgent(default)}{IsTagged(default)}{filter}");
        """).ShouldBeEmpty();

    [Fact]
    public void Fields_of_every_kind_take_what_their_kind_can() => Problems(
        """
        TaskFilter filter = Field.Due.Before(new System.DateOnly(2026, 1, 1)) & Field.Created.From(System.DateTimeOffset.UnixEpoch)
            | Field.EstimatedHours.AtLeast(3) & Field.Budget.Between(1, 2.5m) & Field.Reviewed.HasAny & !Field.Dependencies.HasAny
            | Field.Title.Contains("cache") & Field.Notes.Contains("x") & Field.Summary.Is("short") & Field.Reviewers.AllOf("ann", "bob")
            | Field.Tags.AnyOf(Tag.Caching, Tag.Performance) & Field.Status.AnyOf(Status.Todo, "other") & Field.Milestone.Is("m-2");
        var query = Backlog.Where(filter).OrderBy(Field.Due).OrderByDescending(Field.Milestone).OrderBy(Field.Title);
        var sums = Backlog.Index.Analytics.By(Field.Milestone).Count + Backlog.Index.Analytics.By(Field.Status, Field.Tags).Count
            + Backlog.Index.Values(Field.Reviewers).Count;
        System.Console.WriteLine($"{query.Count()}{sums}{Field.Due}");
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("Backlog.All.OrderBy(Field.Tags)", "CS1503")]
    [InlineData("Backlog.All.OrderBy(Field.Notes)", "CS1503")]
    [InlineData("Backlog.All.OrderBy(Field.Reviewers)", "CS1503")]
    [InlineData("Backlog.Index.Analytics.By(Field.Due)", "CS1503")]
    [InlineData("Backlog.Index.Values(Field.Title)", "CS1503")]
    [InlineData("Field.Title.Before(default)", "CS1061")]
    [InlineData("Field.Due.AtLeast(1)", "CS1061")]
    [InlineData("Field.Due.Contains(\"x\")", "CS1929")]
    [InlineData("Field.Colour", "CS0117")]
    [InlineData("Status.Todo == Status.Names", "CS0119")]
    public void The_compiler_refuses_what_a_kind_cannot(string expression, string error) =>
        Problems($"System.Console.WriteLine({expression});").ShouldHaveSingleItem().ShouldContain(error);

    [Fact]
    public void A_field_that_shares_a_name_with_one_of_every_index_is_told_apart() =>
        new Consumer().With(ManifestText.OfTheExample().Kind("due", "date").Kind("field", "text").Kind("equals", "number"))
            .Generate().MembersOf("Field").TakeLast(3).ShouldBe(["DueField", "EqualsField", "FieldField"]);

    [Fact]
    public void The_order_of_the_schema_goes_along() =>
        Project.Generate()[GeneratedBacklog.FiltersFile].ShouldContain("High { get; } = new global::TaskBuildTools.TaskFieldValue(\"priority\", \"high\", 1);");

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp12)]
    public void It_compiles_in_older_language_versions(LanguageVersion version) =>
        (Project with { LanguageVersion = version, HasNullable = version > LanguageVersion.CSharp8 }).Generate().Problems.ShouldBeEmpty();

    private static IReadOnlyList<string> Problems(string program) =>
        Project.WithProgram("using System.Linq;\nusing TaskBuildTools;\nusing static App.Backlog;\n" + program).Generate().Problems;
}
