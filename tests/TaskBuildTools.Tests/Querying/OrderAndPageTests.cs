using CsCheck;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class OrderAndPageTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;
    private static readonly TaskFilter Filter = TaskFilter.Field("tags", "x") | TaskFilter.Field("status", "todo");

    [Fact]
    public void Random_orders_and_pages_agree_with_sorting_the_documents()
    {
        Gen.Select(RandomBacklog.Gen(300), Gen.Enum<TaskSort>(), Gen.Bool, Gen.Int[0, 20], Gen.Int[0, 30])
            .Sample((tasks, sort, descending, skip, take) =>
            {
                using TaskIndex index = BuiltIndex.Of(Schema, tasks).Open();
                string[] expected = [.. Sorted(tasks, sort, descending).Where(Matches).Select(task => task.Id)];

                TaskQuery query = index.Where(Filter);
                query = descending ? query.OrderByDescending(sort) : query.OrderBy(sort);

                query.Select(task => task.Id).ShouldBe(expected);
                query.Skip(skip).Take(take).Select(task => task.Id).ShouldBe(expected.Skip(skip).Take(take));
                query.Skip(skip).Take(take).Count().ShouldBe(expected.Skip(skip).Take(take).Count());
                query.Take(take).Skip(skip).Select(task => task.Id).ShouldBe(expected.Take(take).Skip(skip));
                if (expected.Length == 0)
                {
                    query.FirstOrNull().ShouldBeNull();
                    Should.Throw<InvalidOperationException>(() => query.First());
                    return;
                }

                query.First().Id.ShouldBe(expected[0]);
                TaskRef last = query.Take(take + 1).ToList()[^1];
                query.After(last).Select(task => task.Id).ShouldBe(expected.Skip(take + 1));
                query.After(last).Count().ShouldBe(expected.Skip(take + 1).Count());
            }, iter: 500);
    }

    [Fact]
    public void A_page_cannot_start_after_a_task_of_another_index()
    {
        using TaskIndex one = SampleBacklog.Build().Open();
        using TaskIndex other = SampleBacklog.Build().Open();

        Should.Throw<ArgumentException>(() => one.All.After(other.All.First()));
    }

    [Fact]
    public void A_query_inside_the_loop_over_another_does_not_disturb_it()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        var seen = new List<string>();

        foreach (TaskRef outer in index.All)
        {
            foreach (TaskRef inner in index.Where(TaskFilter.Field("status", "done")))
            {
                seen.Add($"{outer.Id} {inner.Id}");
            }
        }

        seen.ShouldBe(["TASK-1 TASK-1", "TASK-2 TASK-1", "TASK-3 TASK-1", "ÄRGER TASK-1"]);
    }

    [Fact]
    public void A_copied_enumerator_that_is_disposed_of_twice_harms_no_later_query()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskQuery.Enumerator enumerator = index.All.GetEnumerator();
        TaskQuery.Enumerator copy = enumerator;
        enumerator.Dispose();
        using TaskQuery.Enumerator first = index.All.GetEnumerator();
        copy.Dispose();
        using TaskQuery.Enumerator second = index.Where(TaskFilter.None).GetEnumerator();

        first.MoveNext().ShouldBeTrue();
        second.MoveNext().ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => copy.MoveNext());
    }

    private static bool Matches(TaskDocument task) =>
        task.Names[Schema[FieldRole.Tags].Slot].Contains("x") || task.Names[Schema[FieldRole.Status].Slot].Contains("todo");

    private static IEnumerable<TaskDocument> Sorted(TaskDocument[] tasks, TaskSort sort, bool descending)
    {
        // Ids ascend among equal values in both directions.
        var values = Comparer<object>.Create(descending ? (left, right) => Compare(right, left) : Compare);
        TaskDocument[] present = [.. tasks.Where(task => Key(task, sort) is not null)
            .OrderBy(task => Key(task, sort)!, values).ThenBy(task => task.Id, Utf8Order.Instance)];
        return present.Concat(tasks.Where(task => Key(task, sort) is null).OrderBy(task => task.Id, Utf8Order.Instance));
    }

    private static int Compare(object left, object right) =>
        left is string text ? Utf8Order.Instance.Compare(text, (string)right) : Comparer<long>.Default.Compare((long)left, (long)right);

    private static object? Key(TaskDocument task, TaskSort sort) => sort switch
    {
        TaskSort.Id => task.Id,
        TaskSort.Title => task.Texts[Schema[FieldRole.Title].Slot] is { Length: > 0 } title ? title : null,
        TaskSort.Created => Ticks(task.Dates[Schema[FieldRole.Created].Slot]),
        TaskSort.Updated => Ticks(task.Dates[Schema[FieldRole.Updated].Slot]),
        TaskSort.Due => Ticks(task.Dates[Schema[FieldRole.Due].Slot]),
        TaskSort.Priority => Place(Schema.Priorities.Select(priority => priority.Name), task.Names[Schema[FieldRole.Priority].Slot]),
        TaskSort.Status => Place(Schema.Statuses.Select(status => status.Name), task.Names[Schema[FieldRole.Status].Slot]),
        TaskSort.EstimatedHours => task.Numbers[Schema[FieldRole.EstimatedHours].Slot],
        _ => task.Numbers[Schema[FieldRole.ActualHours].Slot],
    };

    private static long? Ticks(TaskDate date) => date.IsAbsent ? null : date.UtcTicks;

    private static long? Place(IEnumerable<string> order, string[] names) =>
        names.Length == 0 ? null : (long)order.ToList().IndexOf(names[0]);
}
