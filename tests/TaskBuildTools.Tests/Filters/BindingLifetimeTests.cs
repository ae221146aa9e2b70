using System.Runtime.CompilerServices;
using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>What a filter has looked up in an index lives as long as both do, and keeps neither.</summary>
public class BindingLifetimeTests
{
    private static readonly TaskFilter Kept = TaskFilter.Contains("title", "cache") & TaskFilter.Overdue;

    private static readonly BuiltIndex Built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(3_000, 1));

    [Fact]
    public void An_index_that_nobody_holds_goes_although_its_filters_stay()
    {
        (WeakReference index, WeakReference binding) = UseAndForgetIndex();

        CollectUntilGone(index, binding);

        index.IsAlive.ShouldBeFalse();
        binding.IsAlive.ShouldBeFalse();
    }

    [Fact]
    public void A_filter_that_nobody_holds_goes_although_its_index_stays()
    {
        using TaskIndex index = Built.Open();
        (WeakReference filter, WeakReference binding) = UseAndForgetFilter(index);

        CollectUntilGone(filter, binding);

        filter.IsAlive.ShouldBeFalse();
        binding.IsAlive.ShouldBeFalse();
        GC.KeepAlive(index);
    }

    [Fact]
    public void Many_filters_that_are_used_once_leave_nothing_behind()
    {
        using TaskIndex index = Built.Open();
        _ = index.Where(Kept).Count();
        int kept = index.Snapshot.Bindings.Count;
        AskOnce(index, 20_000);

        for (int attempt = 0; attempt < 20 && index.Snapshot.Bindings.Count > kept; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        kept.ShouldBeInRange(3, 10);
        index.Snapshot.Bindings.Count.ShouldBe(kept);
    }

    [Fact]
    public void An_index_that_was_disposed_of_remembers_nothing_for_its_filters()
    {
        TaskIndex index = Built.Open();
        WeakReference binding = Bind(index);
        index.Dispose();

        CollectUntilGone(binding, binding);

        binding.IsAlive.ShouldBeFalse();
        GC.KeepAlive(index);
    }

    [Fact]
    public void A_query_that_began_before_a_task_became_overdue_keeps_its_answer_beside_later_ones()
    {
        using TaskIndex index = Built.Open();
        Snapshot snapshot = index.Snapshot;
        long early = new DateTime(2025, 6, 1).Ticks;
        long late = new DateTime(2025, 7, 1).Ticks;

        _ = TaskFilter.Overdue.CountOf(snapshot, early);
        ResolvedFilter first = snapshot.Bindings.Find<ResolvedFilter>(TaskFilter.Overdue, early)!;
        _ = TaskFilter.Overdue.CountOf(snapshot, late);

        snapshot.Bindings.Find<ResolvedFilter>(TaskFilter.Overdue, early).ShouldBeSameAs(first);
        snapshot.Bindings.Find<ResolvedFilter>(TaskFilter.Overdue, late)!.Count.ShouldNotBe(first.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AskOnce(TaskIndex index, int count)
    {
        for (int number = 0; number < count; number++)
        {
            _ = index.Where(TaskFilter.NumberRange("estimated_hours", number, number + 1) & TaskFilter.Field("status", "todo")).Any();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Index, WeakReference Binding) UseAndForgetIndex()
    {
        TaskIndex index = Built.Open();
        WeakReference binding = Bind(index);
        return (new WeakReference(index.Snapshot), binding);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Bind(TaskIndex index)
    {
        _ = index.Where(Kept).ToList();
        _ = index.Where(Kept).Page(5).Next;
        return new WeakReference(Kept.PartsIn(index.Snapshot).Select(part => index.Snapshot.Bindings.Find<ResolvedFilter>(part, DateTime.UtcNow.Ticks)).First()!);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Filter, WeakReference Binding) UseAndForgetFilter(TaskIndex index)
    {
        TaskFilter filter = TaskFilter.Contains("title", "page");
        _ = index.Where(filter).Page(5).Next;
        _ = index.Where(filter).Count();
        return (new WeakReference(filter), new WeakReference(index.Snapshot.Bindings.Find<ResolvedFilter>(filter, 0)!));
    }

    private static void CollectUntilGone(WeakReference first, WeakReference second)
    {
        for (int attempt = 0; attempt < 20 && (first.IsAlive || second.IsAlive); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
