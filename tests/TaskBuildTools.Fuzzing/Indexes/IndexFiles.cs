namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>The three files of one index.</summary>
internal sealed record IndexFiles(byte[] Index, byte[] Bodies, byte[] Text)
{
    /// <summary>A few tasks with every field in use, as version 1.0 of the format has them.</summary>
    public static IndexFiles Seed { get; } = new(Load("seed.tbx"), Load("seed.bodies"), Load("seed.text"));

    /// <summary>From arrays.</summary>
    public TaskIndex Open() => TaskIndex.Open(Index, Bodies, Text, new TaskIndexOptions());

    /// <summary>
    /// From resources, in place, in memory that ends where reading on ends the process. Only one index of a thread can be open
    /// so at a time.
    /// </summary>
    public TaskIndex OpenGuarded() => GuardedAssembly.OfThread.CanCarry(this)
        ? TaskIndex.OpenEmbedded(GuardedAssembly.OfThread.Carry(this), GuardedAssembly.Resource)
        : Open();

    /// <summary>From files: an index of more than 16 KiB is mapped.</summary>
    public TaskIndex OpenFrom(string folder)
    {
        string path = Path.Combine(folder, "tasks.tbx");
        File.WriteAllBytes(path, Index);
        File.WriteAllBytes(Path.Combine(folder, "tasks.bodies"), Bodies);
        File.WriteAllBytes(Path.Combine(folder, "tasks.text"), Text);
        return TaskIndex.Open(path);
    }

    private static byte[] Load(string resource)
    {
        using Stream stream = typeof(IndexFiles).Assembly.GetManifestResourceStream(resource)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
