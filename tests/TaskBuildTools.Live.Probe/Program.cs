// A process of its own that holds a live store, for the tests that stop it, kill it, or give it a poorer system:
// Probe show <project folder>              opens it; for each file named on a line of the input, writes there what it shows
// Probe work <project folder> <seed>       edits through it until it is killed, and says what was done
// Probe rebuild <project folder> <times>   makes it rebuild so often, then three times as often, and says what it holds each time
// Probe write-pairs <project folder> <first> <end>   is another program that writes the files of some tasks until it is killed
using System.Globalization;

switch (args[0])
{
    case "show":
        await ShowCommand.RunAsync(args[1]);
        break;
    case "work":
        await WorkCommand.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "rebuild":
        await RebuildCommand.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "write-pairs":
        WritePairsCommand.Run(args[1], int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
        break;
    default:
        throw new ArgumentException(args[0]);
}
