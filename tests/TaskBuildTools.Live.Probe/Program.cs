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
        EndWithInput();
        await WorkCommand.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "rebuild":
        await RebuildCommand.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "write-pairs":
        EndWithInput();
        WritePairsCommand.Run(args[1], int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
        break;
    default:
        throw new ArgumentException(args[0]);
}

// Those that would work for ever end with the test that started them, even if that was killed: its end of the input is closed then.
static void EndWithInput()
{
    Thread thread = new(static () =>
    {
        _ = Console.In.ReadToEnd();
        Environment.Exit(0);
    });
    thread.IsBackground = true;
    thread.Start();
}
