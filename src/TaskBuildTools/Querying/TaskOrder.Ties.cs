using System.Buffers.Binary;

namespace TaskBuildTools.Querying;

/// <content>What orders the tasks that the first key leaves together: further keys, and at last the id.</content>
internal readonly partial struct TaskOrder
{
    /// <summary>How many tasks it has.</summary>
    public int Count => _count;

    /// <summary>The keys behind the first one.</summary>
    public SortStep[] Then => _then ?? [];

    /// <summary>Whether it has several keys, so that positions among tasks of one value are not those of the index.</summary>
    public bool HasTieKeys => _then is { Length: > 0 };

    /// <summary>The key at a place, 0 being the first one.</summary>
    public SortStep StepAt(int place) => place == 0 ? new SortStep(Field, IsDescending) : Then[place - 1];

    /// <summary>The value of a task in the key at a place.</summary>
    public SortKey KeyAt(int place, int ordinal) => KeyOf(StepAt(place).Field, ordinal);

    /// <summary>The positions of the tasks with the first key's value of the one at a position. Some steps of a binary search.</summary>
    public TieGroup GroupAt(int position)
    {
        int present = _permutation!.PresentCount;
        if (position >= present)
        {
            return new TieGroup(present, _count);
        }

        TieGroup places = TiesAround(IsDescending ? present - 1 - position : position, present);
        GC.KeepAlive(Columns);
        return IsDescending ? new TieGroup(present - places.End, present - places.Start) : places;
    }

    /// <summary>The ordinals of a group that <see cref="GroupAt"/> gave, by id. The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<uint> TasksOf(TieGroup group)
    {
        int present = _permutation!.PresentCount;
        int start = IsDescending && group.Start < present ? present - group.End : group.Start;
        return _permutation.Ordinals.Slice(start, group.End - group.Start);
    }

    /// <summary>Compares two tasks of one value in the first key. 0 only for a task and itself.</summary>
    public int CompareTied(int left, int right)
    {
        foreach (SortStep step in Then)
        {
            int compared = Compare(step, KeyOf(step.Field, left), KeyOf(step.Field, right));
            if (compared != 0)
            {
                return compared;
            }
        }

        return left.CompareTo(right);
    }

    /// <summary>Compares a task with one of another snapshot, by all keys.</summary>
    public int CompareTo(int ordinal, CursorPoint point)
    {
        for (int place = 0; place <= Then.Length; place++)
        {
            SortStep step = StepAt(place);
            int compared = Compare(step, KeyOf(step.Field, ordinal), point.KeyAt(place));
            if (compared != 0)
            {
                return compared;
            }
        }

        return CompareIds(KeyOf(-1, ordinal), point.KeyAt(0));
    }

    /// <summary>
    /// A number for a task by the second key: where two tasks differ in it, the one with the lower number comes first. Saves most of
    /// the comparisons of <see cref="CompareTied"/>.
    /// </summary>
    public long RankOf(int ordinal)
    {
        SortStep step = Then[0];
        if (step.Field < 0)
        {
            return step.IsDescending ? ~(long)ordinal : ordinal;
        }

        SortKey key = KeyOf(step.Field, ordinal);
        if (!key.HasValue)
        {
            return long.MaxValue;
        }

        long rank = key.Text.IsEmpty ? key.Number : StartOf(key.Text);
        return step.IsDescending ? ~rank : rank;
    }

    private static int Compare(SortStep step, SortKey task, SortKey other)
    {
        if (step.Field < 0)
        {
            int ids = CompareIds(task, other);
            return step.IsDescending ? -ids : ids;
        }

        if (!task.HasValue || !other.HasValue)
        {
            // Whatever the direction, tasks without a value come last.
            return other.HasValue.CompareTo(task.HasValue);
        }

        int compared = task.CompareValueTo(other);
        return step.IsDescending ? -compared : compared;
    }

    private static int CompareIds(SortKey task, SortKey other) =>
        task.Ordinal < other.Ordinal ? -1 : task.Ordinal == other.Ordinal && other.IsThere ? 0 : 1;

    // The first bytes as a number that compares as they do.
    private static long StartOf(ReadOnlySpan<byte> text)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        start.Clear();
        text[..Math.Min(text.Length, start.Length)].CopyTo(start);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(start) ^ (1UL << 63));
    }
}
