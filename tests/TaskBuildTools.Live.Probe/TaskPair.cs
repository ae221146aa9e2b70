/// <summary>A task file with one version in several places, which have to be seen together.</summary>
internal static class TaskPair
{
    public static void Write(string root, int i, int version)
    {
        string temporary = Path.Combine(root, "tasks", $".{i}.swap");
        File.WriteAllText(
            temporary,
            $"---\nid: t{i}\ntitle: v{version}\nstatus: {(version % 2 == 0 ? "todo" : "complete")}\nestimated_hours: {version}\n---\nBody v{version}.\n");
        File.Move(temporary, Path.Combine(root, "tasks", $"t{i}.md"), overwrite: true);
    }
}
