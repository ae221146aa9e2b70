namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>The so-manieth call of a name that one thread makes within a step.</summary>
/// <param name="Name">As the tracer calls it.</param>
/// <param name="Number">From 1.</param>
internal readonly record struct SystemCall(string Name, int Number)
{
    public override string ToString() => $"{Name} #{Number}";
}
