// A process of its own that builds one project folder, for the tests that kill builds, run several at once, or look at
// what a build loads: Probe <project folder> <how many builds> [write the loaded assemblies to this file]
// Or queries an index and tells how large its heap became: Probe query <index file>
// Or opens an index, reads all of it and tells what that loaded: Probe load <index file>
// Or tells how many bytes a cache without a limit of its own takes for its memory levels: Probe capacity
// Or one that edits a task file: Probe add-hours|archive <project folder> <file> <how often>
// Or one that builds and edits as its standard input says, for the tests that kill it or make its system calls fail: Probe steps
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
if (args[0] == "query")
{
    QueryCommand.Run(args[1]);
    return;
}

if (args[0] == "load")
{
    LoadCommand.Run(args[1]);
    return;
}

if (args is ["capacity"])
{
    CapacityCommand.Run();
    return;
}

if (args is ["steps"])
{
    StepCommand.Run();
    return;
}

if (args is ["add-hours" or "archive", var folder, var file, var times])
{
    int count = int.Parse(times, System.Globalization.CultureInfo.InvariantCulture);
    if (args[0] == "archive")
    {
        EditCommands.Archive(folder, file, count);
    }
    else
    {
        EditCommands.AddHours(folder, file, count);
    }

    return;
}

string root = Path.GetFullPath(args[0]);
int builds = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
BuildRequest request = new()
{
    ProjectDirectory = root,
    OutputDirectory = Path.Combine(root, "obj"),
    Folders = [new TaskFolder(Path.Combine(root, "tasks"), [], [])],
};
Console.WriteLine("ready");
for (int i = 0; i < builds; i++)
{
    Console.WriteLine(TaskFolderBuilder.Build(request, CancellationToken.None).Summary);
}

if (args.Length > 2)
{
    File.WriteAllLines(args[2], AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
}
