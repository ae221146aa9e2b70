using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Analytics;

public class TotalsTests
{
    private static readonly string[] Fields = ["status", "priority", "agent", "tags", "assignee", "area"];

    [Fact]
    public void The_totals_are_those_of_the_documents() =>
        AnalyticsCase.ForAll((testCase, analytics) => analytics.Totals.ShouldBe(testCase.TotalsOf(testCase.Tasks)));

    [Fact]
    public void By_a_field_each_value_in_use_has_its_totals_in_order() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        foreach (string field in Fields)
        {
            analytics.By(field).ShouldBe(testCase.OrderedValues(field)
                .Select(value => new TaskValue(value, testCase.TotalsOf(testCase.Tasks.Where(task => AnalyticsCase.Values(task, field).Contains(value)))))
                .Where(value => value.Totals.Count > 0));
        }
    });

    [Fact]
    public void By_two_fields_each_pair_in_use_has_its_totals_in_order() => AnalyticsCase.ForAll(
        (testCase, analytics) =>
        {
            foreach (string first in Fields)
            {
                foreach (string second in Fields)
                {
                    analytics.By(first, second).ShouldBe(ExpectedPairs(testCase, first, second));
                }
            }
        },
        maxTasks: 150,
        iterations: 15);

    [Fact]
    public void Pairs_that_an_index_does_not_store_have_the_same_totals() => AnalyticsCase.ForAll(
        (testCase, analytics) =>
        {
            byte[] content = WithoutPairs(testCase.Built.Content);
            using TaskIndex index = TaskIndex.Open(content);
            using TaskIndex whole = testCase.Open();

            index.Analytics.By("status", "tags").ShouldBe(whole.Analytics.By("status", "tags"));
            index.Analytics.By("tags", "agent").ShouldBe(whole.Analytics.By("tags", "agent"));
        },
        iterations: 20);

    [Fact]
    public void Pairs_of_fields_with_too_many_pairs_of_values_are_not_stored()
    {
        string[] names = [.. Enumerable.Range(0, 257).Select(number => $"n{number:d3}")];
        TaskDocument Task(string[] tags) => TaskSet.Task(
            AnalyticsCase.Schema, "a", "todo", tags: tags, hours: 2, more: new Dictionary<string, object> { ["assignee"] = names });
        AnalyticsCase small = AnalyticsCase.Of(Task(names[..255]));
        AnalyticsCase large = AnalyticsCase.Of(Task(names));

        CountPairSections(small.Built.Content).ShouldBe(15);
        CountPairSections(large.Built.Content).ShouldBe(14);
        using TaskIndex index = large.Open();
        index.Analytics.By("assignee", "tags").Count.ShouldBe(257 * 257);
        index.Analytics.By("assignee", "tags").ShouldAllBe(pair => pair.Totals.Count == 1 && pair.Totals.EstimatedHours == 2);
    }

    [Fact]
    public void Of_many_fields_status_and_priority_are_stored_with_all_others_first()
    {
        var schema = TaskSet.Schema(extraFields: [.. Enumerable.Range(0, 28).Select(number =>
            TaskSet.Extra($"extra{number:d2}", TaskFieldKind.Name))]);
        var more = Enumerable.Range(0, 28).ToDictionary(number => $"extra{number:d2}", object (number) => "v" + number);
        more["priority"] = "low";
        BuiltIndex built = BuiltIndex.Of(schema, TaskSet.Task(schema, "a", "todo", more: more));
        using TaskIndex index = built.Open();
        var asked = new List<SectionKind>();
        index.Snapshot.Columns.File.OnSectionAsked = (kind, _) => asked.Add(kind);

        foreach (int number in Enumerable.Range(0, 28))
        {
            index.Analytics.By("status", $"extra{number:d2}").Single().Second.ShouldBe("v" + number);
            index.Analytics.By($"extra{number:d2}", "priority").Single().Second.ShouldBe("low");
        }

        CountPairSections(built.Content).ShouldBe(64);
        asked.ShouldNotContain(SectionKind.Checklist);
        index.Analytics.By("extra26", "extra27").Single().Second.ShouldBe("v27");
        asked.ShouldContain(SectionKind.Checklist);
    }

    [Fact]
    public void Hours_that_overflow_on_the_way_are_right_if_the_end_does_not()
    {
        decimal huge = long.MaxValue / 1000;
        using TaskIndex index = AnalyticsCase.Of(
            TaskSet.Task(AnalyticsCase.Schema, "a", "todo", hours: huge, tags: ["x"]),
            TaskSet.Task(AnalyticsCase.Schema, "b", "todo", hours: huge, tags: ["x"]),
            TaskSet.Task(AnalyticsCase.Schema, "c", "todo", hours: -huge, tags: ["x"])).Open(isParallel: true);

        index.Analytics.Totals.EstimatedHours.ShouldBe(huge);
        index.Analytics.For(TaskFilter.All).Totals.EstimatedHours.ShouldBe(huge);
        index.Analytics.By("tags", "status")[0].Totals.EstimatedHours.ShouldBe(huge);
    }

    [Fact]
    public void A_field_that_cannot_be_grouped_by_is_named_with_those_that_can()
    {
        using TaskIndex index = AnalyticsCase.Of().Open();
        const string Groupable = "It has: agent, status, priority, tags, assignee, area.";

        Should.Throw<ArgumentException>(() => index.Analytics.By("title")).Message.ShouldStartWith($"The index has no field of names title (it is a text) to group tasks by. {Groupable}");
        Should.Throw<ArgumentException>(() => index.Analytics.By("status", "nothing")).Message.ShouldStartWith($"The index has no field of names nothing to group tasks by. {Groupable}");
        Should.Throw<ArgumentException>(() => index.Analytics.ProgressBy("x"));
        Should.Throw<ArgumentException>(() => index.Analytics.EffortBy("x"));
    }

    private static IEnumerable<TaskBuildTools.Analytics.PairTotals> ExpectedPairs(AnalyticsCase testCase, string first, string second) =>
        from one in testCase.OrderedValues(first)
        from other in testCase.OrderedValues(second)
        let tasks = testCase.Tasks.Where(task => AnalyticsCase.Values(task, first).Contains(one) && AnalyticsCase.Values(task, second).Contains(other)).ToArray()
        where tasks.Length > 0
        select new TaskBuildTools.Analytics.PairTotals(one, other, testCase.TotalsOf(tasks));

    private static int CountPairSections(byte[] content) => Forgery.Sections(content).Count(section => section.Kind == SectionKind.NamePairs);

    /// <summary>The sections get kinds that no reader knows.</summary>
    private static byte[] WithoutPairs(byte[] original)
    {
        byte[] content = [.. original];
        int count = BitConverter.ToInt32(content, 12);
        for (int row = 0; row < count; row++)
        {
            int at = 64 + row * 32;
            if (BitConverter.ToUInt16(content, at) == (ushort)SectionKind.NamePairs)
            {
                content[at] = 10;
            }
        }

        Forgery.ResealIndex(content);
        return content;
    }
}
