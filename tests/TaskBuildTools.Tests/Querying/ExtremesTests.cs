using System.Collections.Concurrent;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>The edges of what can be asked.</summary>
public class ExtremesTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public void Every_number_of_tasks_is_counted_complemented_and_paged_right(int count)
    {
        using TaskIndex index = Numbered(count);
        int third = (count + 2) / 3;

        index.Count.ShouldBe(count);
        index.Where(TaskFilter.Field("tags", "third")).Count().ShouldBe(third);
        index.Where(!TaskFilter.Field("tags", "third")).Count().ShouldBe(count - third);
        index.Where(!TaskFilter.Field("tags", "missing")).Count().ShouldBe(count);
        index.Where(!TaskFilter.Field("no such field", "x").IfFieldsExist()).Count().ShouldBe(count);
        index.Where(TaskFilter.HasAny("no such field").IfFieldsExist() | TaskFilter.Field("tags", "missing")).Count().ShouldBe(0);
        index.All.OrderByDescending(TaskSort.Id).FirstOrNull()?.Id.ShouldBe($"{count - 1:d6}");
        index.All.OrderBy(TaskSort.Title).Skip(count - 1 < 0 ? 0 : count - 1).ToArray().Length.ShouldBe(Math.Min(count, 1));
        index.Find($"{count:d6}").ShouldBeNull();
        index.Find($"{count - 1:d6}").HasValue.ShouldBe(count > 0);
    }

    [Fact]
    public void Pages_may_be_of_any_size_but_a_negative_one()
    {
        using TaskIndex index = Numbered(10);

        index.All.Take(int.MaxValue).Count().ShouldBe(10);
        index.All.Skip(int.MaxValue).Skip(int.MaxValue).Count().ShouldBe(0);
        index.All.Skip(int.MaxValue).ToArray().ShouldBeEmpty();
        index.All.Take(3).Skip(int.MaxValue).ToArray().ShouldBeEmpty();
        index.All.Skip(8).Take(int.MaxValue).Select(task => task.Id).ShouldBe(["000008", "000009"]);
        index.All.Take(0).Any().ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => index.All.Take(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => index.All.Skip(int.MinValue));
        Should.Throw<ArgumentOutOfRangeException>(() => index.All.OrderBy((TaskSort)99).ToArray());
    }

    [Fact]
    public void Default_values_say_that_they_belong_to_no_index()
    {
        using TaskIndex index = Numbered(1);

        Should.Throw<InvalidOperationException>(() => default(TaskQuery).Count());
        Should.Throw<InvalidOperationException>(() => default(TaskQuery).Where(TaskFilter.All).Ready().Take(1).ToArray());
        Should.Throw<InvalidOperationException>(() => default(TaskQuery).After(default));
        Should.Throw<ArgumentException>(() => index.All.After(default));
        Should.Throw<InvalidOperationException>(() => default(TaskRef).Title);
        Should.Throw<InvalidOperationException>(() => default(TaskRef).ToRecord());
        default(TaskRef).ToString().ShouldBe("");
        default(TaskRef).ShouldBe(default);
        default(TaskRefList).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => default(TaskRefList)[0]);
        default(TaskTime).Value.ShouldBe(DateTimeOffset.MinValue);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_not_the_replacement_character()
    {
        using TaskIndex index = BuiltIndex.Of(Schema, TaskSet.Task(
            Schema, "\uFFFD", "\uFFFD", tags: ["\uFFFD"], title: "\uFFFD", others: [new OtherField("milestone", "\uFFFD")])).Open();

        index.Find("\uFFFD").ShouldNotBeNull();
        index.Find("\uD83D").ShouldBeNull();
        foreach (string field in (string[])["status", "tags", "title", "milestone"])
        {
            index.Where(TaskFilter.Field(field, "\uFFFD")).Count().ShouldBe(1, field);
            index.Where(TaskFilter.Field(field, "\uDE80")).Count().ShouldBe(0, field);
        }
    }

    [Fact]
    public void Tasks_without_a_status_are_found_by_its_absence()
    {
        using TaskIndex index = BuiltIndex.Of(Schema, TaskSet.Sorted(TaskSet.Task(Schema, "a"), TaskSet.Task(Schema, "b"))).Open();

        index.Where(TaskFilter.HasAny("status")).Count().ShouldBe(0);
        index.Where(!TaskFilter.HasAny("status")).Count().ShouldBe(2);
        index.Where(TaskFilter.Meaning(StatusMeaning.None)).Count().ShouldBe(2);
        index.Where(TaskFilter.Field("status", "")).Count().ShouldBe(0);
        index.All.OrderBy(TaskSort.Status).Select(task => task.Id).ShouldBe(["a", "b"]);
        index["a"].Status.ShouldBeNull();
        index["a"].StatusMeaning.ShouldBe(StatusMeaning.None);
    }

    [Fact]
    public void Filters_that_many_threads_use_on_two_indexes_at_once_answer_for_each()
    {
        using TaskIndex small = Numbered(100);
        using TaskIndex large = Numbered(5_000);
        TaskFilter filter = (TaskFilter.Field("tags", "third") | TaskFilter.Field("title", "Title of 000001")) & !TaskFilter.Field("milestone", "none").IfFieldsExist();
        var wrong = new ConcurrentBag<string>();
        Thread[] threads = [.. Enumerable.Range(0, 16).Select(number => new Thread(() =>
        {
            for (int round = 0; round < 20; round++)
            {
                (TaskIndex index, int expected) = (round + number) % 2 == 0 ? (small, 35) : (large, 1668);
                int counted = index.Where(filter).Count();
                int listed = index.Where(filter).OrderBy(TaskSort.Title).Count(task => task.Id.Length == 6);
                if (counted != expected || listed != expected) { wrong.Add($"{counted} and {listed} instead of {expected}"); } }
        }))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_filter_as_deep_as_allowed_needs_little_stack()
    {
        using TaskIndex index = Numbered(200);
        TaskFilter filter = TaskFilter.Field("tags", "third");
        int expected = 67;
        while (filter.Depth < 97)
        {
            filter = (!filter & TaskFilter.All) | TaskFilter.None;
            expected = 200 - expected;
        }

        int count = -1;
        // The least that common systems give a thread.
        var thread = new Thread(() => count = index.Where(filter).Count(), maxStackSize: 192 * 1024);
        thread.Start();
        thread.Join();

        count.ShouldBe(expected);
    }

    [Fact]
    public void A_loop_that_outlives_its_index_ends_with_the_news()
    {
        TaskIndex index = Numbered(200);
        int seen = 0;

        Should.Throw<ObjectDisposedException>(() =>
        {
            foreach (TaskRef task in index.All.OrderBy(TaskSort.Title))
            {
                seen += task.Id.Length / 6;
                if (seen == 100)
                {
                    index.Dispose();
                }
            }
        });
        seen.ShouldBe(100);
    }

    private static TaskIndex Numbered(int count) => BuiltIndex.Of(
        Schema, [.. Enumerable.Range(0, count).Select(number => TaskSet.Task(Schema, $"{number:d6}", "todo", tags: number % 3 == 0 ? ["third"] : []))]).Open();
}
