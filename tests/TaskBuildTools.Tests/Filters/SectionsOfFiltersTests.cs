using TaskBuildTools.Caching;
using TaskBuildTools.Format;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>A computed result is kept while the sections that a filter says it reads are the same; so it must say them all.</summary>
public class SectionsOfFiltersTests
{
    private static readonly byte[] Content = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(5_000, 3)).Content;

    public static TheoryData<string> Kinds => [.. Filters.Keys];

    private static readonly Dictionary<string, TaskFilter> Filters = new()
    {
        ["name"] = TaskFilter.Field("status", "todo"),
        ["name in another spelling"] = TaskFilter.Field("status", "TODO"),
        ["key that no index has"] = TaskFilter.HasAny("nothing").IfFieldsExist(),
        ["list"] = TaskFilter.AnyOf("tags", "tag0", "tag30"),
        ["any name"] = TaskFilter.HasAny("agent"),
        ["text"] = TaskFilter.Field("title", "Build"),
        ["any date"] = TaskFilter.HasAny("reviewed"),
        ["any number"] = TaskFilter.HasAny("budget"),
        ["any dependency"] = TaskFilter.HasAny("dependencies"),
        ["other key"] = TaskFilter.Field("milestone", "M1"),
        ["wide dates"] = TaskFilter.DateRange("due_date", new DateOnly(2025, 1, 1), new DateOnly(2025, 9, 1)),
        ["few dates"] = TaskFilter.DateRange("due_date", new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 2)),
        ["numbers"] = TaskFilter.NumberRange("estimated_hours", 1, 8),
        ["overdue"] = TaskFilter.Overdue,
        ["overdue at"] = TaskFilter.OverdueAt(new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero)),
        ["depends on"] = TaskFilter.DependsOn("0000100"),
        ["dependency of"] = TaskFilter.IsDependencyOf("0000100"),
        ["depends on, transitively"] = TaskFilter.DependsOnTransitively("0000100"),
        ["dependency of, transitively"] = TaskFilter.IsTransitiveDependencyOf("0004000"),
        ["progress"] = TaskFilter.Progress(0.5m, 1),
        ["contains"] = TaskFilter.Contains("title", "cache"),
        ["contains in names"] = TaskFilter.Contains("tags", "tag1"),
        ["contains in another key"] = TaskFilter.Contains("milestone", "m"),
        ["ids"] = TaskFilter.Ids("0000001", "x"),
        ["meaning"] = TaskFilter.Meaning(StatusMeaning.None),
        ["ready"] = TaskFilter.Ready,
        ["blocked"] = TaskFilter.Blocked,
        ["not"] = !TaskFilter.Ready,
        ["all"] = TaskFilter.All,
        ["none"] = TaskFilter.None,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_filter_reads_exactly_what_it_says(string kind)
    {
        (HashSet<(SectionKind, int)> asked, HashSet<(SectionKind, int)> said) = Observe(Filters[kind]);

        asked.OrderBy(section => section).ShouldBe(said.OrderBy(section => section));
    }

    [Fact]
    public void A_filter_of_parts_reads_no_more_than_its_parts_say()
    {
        var random = new Random(4);
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(300, 3));
        var conditions = new RandomConditions(built.Tasks, built.Graph, random);
        for (int round = 0; round < 200; round++)
        {
            TaskFilter filter = conditions.Next(1 + random.Next(3)).Filter;
            (HashSet<(SectionKind, int)> asked, HashSet<(SectionKind, int)> said) = Observe(filter);

            asked.IsSubsetOf(said).ShouldBeTrue(filter.ToString());
        }
    }

    private static (HashSet<(SectionKind, int)> Asked, HashSet<(SectionKind, int)> Said) Observe(TaskFilter filter)
    {
        (Snapshot snapshot, HashSet<(SectionKind, int)> asked) = Open();
        _ = QueryExecution.Count(new TaskSelection(snapshot, filter & TaskFilter.All, false, false), out _);

        // A second index, so that saying what is read adds nothing to what was read.
        IndexColumns columns = Open().Snapshot.Columns;
        var sections = new SectionSet(columns.File);
        filter.AddSections(columns, sections);
        HashSet<(SectionKind, int)> said = [.. sections.Sections];
        // The names of the fields are read when an index is opened.
        asked.Remove((SectionKind.Fields, 0));
        said.Remove((SectionKind.Fields, 0));
        return (asked, said);
    }

    private static (Snapshot Snapshot, HashSet<(SectionKind, int)> Asked) Open()
    {
        var asked = new HashSet<(SectionKind, int)>();
        var file = new IndexFile(IndexMemory.OfContent(Content, "in memory")) { OnSectionAsked = (kind, field) => asked.Add((kind, field)) };
        var performance = new PerformanceOptions();
        var services = new IndexServices(performance, new TaskCache(performance), TimeProvider.System);
        return (new Snapshot(new IndexColumns(file), () => throw new InvalidOperationException(), () => throw new InvalidOperationException(), services), asked);
    }
}
