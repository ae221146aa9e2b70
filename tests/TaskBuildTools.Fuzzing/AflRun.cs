using SharpFuzz;
using TaskBuildTools.Fuzzing.Targets;

namespace TaskBuildTools.Fuzzing;

/// <summary>Runs a target as a child of afl-fuzz, with assemblies that run.sh has instrumented.</summary>
internal static class AflRun
{
    public static void Start(IFuzzTarget target) => Fuzzer.OutOfProcess.Run(stream =>
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        target.Run(content.ToArray());
    });
}
