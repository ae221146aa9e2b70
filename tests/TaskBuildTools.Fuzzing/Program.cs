// Gives hostile input to the readers, in a process of its own so that nothing that it does can hide:
//   afl <target>                               under afl-fuzz; see run.sh
//   seeds <target> <folder>                    writes inputs to begin with
//   replay <target> <file or folder>...        runs kept inputs
//   mutate <target> <runs> <seed>              runs changed seeds and kept inputs, without a fuzzer
//   forge index|bodies|text <part> <parts>     every number of a file replaced by others, or each so-manieth of them
//   shapes [kibibytes] [name]                 reads files that repeat one thing, and shows how the cost grows
// It ends with 0, and tells how many inputs there were, when all was as promised.
using System.Globalization;
using TaskBuildTools.Fuzzing;
using TaskBuildTools.Fuzzing.Indexes;
using TaskBuildTools.Fuzzing.Shapes;
using TaskBuildTools.Fuzzing.Targets;

IndexTarget.Allocated = () => GC.GetTotalAllocatedBytes();
switch (args)
{
    case ["afl", var target]:
        AflRun.Start(target);
        return 0;
    case ["seeds", var target, var folder]:
        return Report(KeptInputs.WriteSeeds(FuzzTargets.Named(target), folder));
    case ["replay", var target, .. var paths]:
        return Report(KeptInputs.Replay(FuzzTargets.Named(target), paths));
    case ["mutate", var target, var runs, var seed]:
        return Report(MutationRun.Run(FuzzTargets.Named(target), Number(runs), Number(seed)));
    case ["forge", "index", var part, var parts]:
        return Report(Forgeries.OfIndex(Number(part), Number(parts)));
    case ["forge", var file and ("bodies" or "text"), var part, var parts]:
        return Report(Forgeries.OfOther(file == "text", Number(part), Number(parts)));
    case ["shapes"]:
        return Report(ShapeRun.Run(1024 * 1024));
    case ["shapes", var kibibytes]:
        return Report(ShapeRun.Run(1024 * Number(kibibytes)));
    case ["shapes", var kibibytes, var name]:
        return Report(ShapeRun.Run(1024 * Number(kibibytes), name));
    default:
        Console.Error.WriteLine("See the first lines of Program.cs.");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Report(int inputs)
{
    Console.WriteLine($"{inputs} inputs");
    return 0;
}
