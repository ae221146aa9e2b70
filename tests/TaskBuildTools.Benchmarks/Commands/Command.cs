namespace TaskBuildTools.Benchmarks.Commands;

/// <summary>One of the things that the program does.</summary>
/// <param name="Name">The first word of the command line.</param>
/// <param name="Help">A line for the list of commands.</param>
/// <param name="Run">Does it; an <see cref="ArgumentException"/> is shown with the help.</param>
internal sealed record Command(string Name, string Help, Action<Arguments> Run)
{
    /// <summary>Options with a value: name and what it means.</summary>
    public IReadOnlyList<(string Name, string Help)> Options { get; init; } = [];

    /// <summary>Options without a value.</summary>
    public IReadOnlyList<(string Name, string Help)> Switches { get; init; } = [];

    /// <summary>What the plain words are, such as <c>&lt;folder&gt;</c>.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it is for users, and not a process that another command starts.</summary>
    public bool IsListed { get; init; } = true;

    public void WriteHelp(TextWriter output)
    {
        output.WriteLine($"{Name} {Words}");
        output.WriteLine($"  {Help}");
        foreach ((string name, string help) in Options.Concat(Switches))
        {
            output.WriteLine($"  {name,-26} {help}");
        }
    }
}
