namespace TaskBuildTools.Tests.Samples;

/// <summary>A filter, and the same condition as a plain function of a task's number.</summary>
internal sealed record Condition(TaskFilter Filter, Func<int, bool> Matches)
{
    public static Condition operator &(Condition left, Condition right) =>
        new(left.Filter & right.Filter, ordinal => left.Matches(ordinal) && right.Matches(ordinal));

    public static Condition operator |(Condition left, Condition right) =>
        new(left.Filter | right.Filter, ordinal => left.Matches(ordinal) || right.Matches(ordinal));

    public static Condition operator !(Condition inner) => new(!inner.Filter, ordinal => !inner.Matches(ordinal));
}
