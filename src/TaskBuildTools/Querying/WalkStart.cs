namespace TaskBuildTools.Querying;

/// <summary>
/// Where going through an order begins; the default value is before all tasks. In an order of one key it is a position. In an order
/// of several keys no position is known without sorting, so it is a task or what is known of one that may be gone.
/// </summary>
internal readonly record struct WalkStart
{
    /// <summary>The position, in an order of one key.</summary>
    public int Position { get; init; }

    /// <summary>The ordinal of a task plus 1, in an order of several keys; 0 for none.</summary>
    public int TaskPlusOne { get; init; }

    /// <summary>Whether it begins with that task, and not behind it.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>The place of a task of another snapshot, in an order of several keys.</summary>
    public CursorPoint? Point { get; init; }

    public static WalkStart Behind(in TaskOrder order, int ordinal) =>
        order.HasTieKeys ? new WalkStart { TaskPlusOne = ordinal + 1 } : new WalkStart { Position = order.PositionAfter(ordinal) };
}
