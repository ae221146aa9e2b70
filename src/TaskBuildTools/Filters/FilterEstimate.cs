namespace TaskBuildTools.Filters;

/// <summary>What a filter will probably give and cost in one snapshot, known without evaluating it.</summary>
/// <param name="Rows">Matching tasks; exact where the index knows.</param>
/// <param name="Cost">Work for a chunk of tasks, where going over a bitmap is 1.</param>
/// <param name="How">How it is evaluated, for a plan.</param>
internal readonly record struct FilterEstimate(double Rows, double Cost, string How)
{
    public const double ListCost = 2;

    /// <summary>Comparing a number of each task.</summary>
    public const double ColumnCost = 30;

    /// <summary>Looking into a text of each task.</summary>
    public const double TextCost = 500;
}
