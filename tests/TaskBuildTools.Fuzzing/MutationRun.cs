using TaskBuildTools.Fuzzing.Mutation;
using TaskBuildTools.Fuzzing.Targets;

namespace TaskBuildTools.Fuzzing;

/// <summary>Seeds with changes at random places: less than a fuzzer does, but the same on every machine.</summary>
internal static class MutationRun
{
    /// <exception cref="HostileInputException">An input was not dealt with as promised; the message has it in Base64.</exception>
    public static int Run(IFuzzTarget target, int runs, int seed)
    {
        byte[][] seeds = [.. target.Seeds];
        var mutator = new ByteMutator(seed);
        for (int run = 0; run < runs; run++)
        {
            byte[] input = mutator.Change(seeds[run % seeds.Length], seeds);
            try
            {
                target.Run(input);
            }
            catch (Exception exception)
            {
                throw new HostileInputException($"Run {run} of {target.Name}: {exception.Message}\n{Convert.ToBase64String(input)}", exception);
            }
        }

        return runs;
    }
}
