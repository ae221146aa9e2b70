using SharpFuzz;
using TaskBuildTools.Fuzzing.Targets;

namespace TaskBuildTools.Fuzzing;

/// <summary>Runs a target as a child of afl-fuzz, with assemblies that run.sh has instrumented.</summary>
internal static class AflRun
{
    /// <param name="name">Of the target. It is made in the first run only: instrumented code has nowhere to report to before.</param>
    public static void Start(string name)
    {
        IFuzzTarget? target = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var content = new MemoryStream();
            stream.CopyTo(content);
            (target ??= FuzzTargets.Named(name)).Run(content.ToArray());
        });
    }
}
