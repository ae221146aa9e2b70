namespace TaskBuildTools.Analytics.Execution;

/// <summary>
/// How many chunks a worker takes at a time: guided self-scheduling (C. D. Polychronopoulos and D. J. Kuck, "Guided
/// Self-Scheduling: A Practical Scheduling Scheme for Parallel Supercomputers", IEEE Transactions on Computers C-36(12),
/// 1987), where each takes 1/P of what is left, with the worker's share of the measured throughput in place of
/// 1/P. It takes half of that, since a throughput measured so far is only a guess. So claims shrink towards the end, and a
/// slow worker holds up the others by a small one at most.
/// </summary>
internal static class ClaimSize
{
    /// <param name="remaining">Chunks that are not taken yet; more than 0.</param>
    /// <param name="ownRate">The worker's chunks for each tick so far; 0 for a worker that has done none.</param>
    /// <param name="totalRate">Those of all workers together.</param>
    public static int Of(int remaining, double ownRate, double totalRate)
    {
        // The first claim of a worker is what it is measured by.
        if (ownRate <= 0)
        {
            return 1;
        }

        double share = ownRate >= totalRate ? 1 : ownRate / totalRate;
        return Math.Clamp((int)(remaining * share / 2), 1, remaining);
    }
}
