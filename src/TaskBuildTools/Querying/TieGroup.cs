namespace TaskBuildTools.Querying;

/// <summary>
/// The tasks of one value at which an enumeration in order has arrived: their places in the ascending order. The default
/// value is among none.
/// </summary>
/// <param name="Start">The place of the first one.</param>
/// <param name="End">The place behind the last one.</param>
internal readonly record struct TieGroup(int Start, int End)
{
    public bool Contains(int place) => place >= Start && place < End;

    /// <summary>The place of the task that stands at <paramref name="place"/> once the group, read backwards, is turned round.</summary>
    public int Mirror(int place) => Start + End - 1 - place;
}
