using TaskBuildTools;

/// <summary>Opens an index, reads all of its tasks as records, asks it a question, and writes which assemblies that loaded.</summary>
internal static class LoadCommand
{
    public static void Run(string path)
    {
        using TaskIndex index = TaskIndex.Open(path);
        int titles = index.All.Sum(static task => task.ToRecord().Title.Length);
        int open = index.Where(TaskFilter.Meaning(StatusMeaning.Open)).OrderByDescending(TaskSort.Due).Page(20).Count;
        Console.WriteLine($"{titles} {open}");
        foreach (System.Reflection.Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Console.WriteLine(assembly.GetName().Name);
        }
    }
}
