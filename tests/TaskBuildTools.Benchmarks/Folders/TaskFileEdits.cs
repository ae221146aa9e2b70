using System.Globalization;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Folders;

/// <summary>Edits as people make them. Only of tasks that are neither closed nor cancelled, so that no finding comes of one.</summary>
internal sealed class TaskFileEdits
{
    private readonly string[] _paths;
    private readonly string[] _closed;
    private int _turn;

    /// <param name="folder">Where the set was written.</param>
    /// <param name="set">The set, in the default dialect.</param>
    public TaskFileEdits(string folder, TaskSet set)
    {
        List<string> paths = [];
        List<string> closed = [];
        for (int number = 0; number < set.Count; number++)
        {
            GeneratedTask task = set[number];
            if (task.Status == "complete")
            {
                closed.Add(task.Id);
            }
            else if (task.Status != "cancelled")
            {
                paths.Add(Path.Combine(folder, task.Path));
            }
        }

        (_paths, _closed) = ([.. paths], [.. closed]);
    }

    public void Status() => FrontMatter(static (lines, _) =>
    {
        int at = Array.FindIndex(lines, static line => line.StartsWith("status: ", StringComparison.Ordinal));
        lines[at] = lines[at] == "status: review" ? "status: in_progress" : "status: review";
    });

    public void Body() => File.AppendAllText(NextPath(), string.Create(CultureInfo.InvariantCulture, $"\nMore {_turn}.\n"));

    /// <summary>Lets a task depend on a closed one alone, so that no cycle comes of it.</summary>
    public void Dependency() => FrontMatter((lines, turn) =>
    {
        int list = Array.FindIndex(lines, static line => line.StartsWith("dependencies:", StringComparison.Ordinal));
        // The items of a block list, if it was one.
        for (int at = list + 1; lines[at].StartsWith("- ", StringComparison.Ordinal) || lines[at].StartsWith("  - ", StringComparison.Ordinal); at++)
        {
            lines[at] = "# Moved.";
        }

        lines[list] = $"dependencies: [{_closed[turn % _closed.Length]}]";
    });

    // Far apart, and the same again only when all have had their turn.
    private string NextPath()
    {
        int turn = _turn++;
        int step = _paths.Length % 7919 == 0 ? 1 : 7919;
        return _paths[(int)((long)turn * step % _paths.Length)];
    }

    private void FrontMatter(Action<string[], int> edit)
    {
        string path = NextPath();
        string[] lines = File.ReadAllLines(path);
        edit(lines, _turn);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }
}
