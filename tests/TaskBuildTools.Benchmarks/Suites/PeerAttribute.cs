namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>Marks a benchmark that measures somebody else; the others measure the product.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerAttribute(string name) : Attribute
{
    /// <summary>As the results show it.</summary>
    public string Name => name;
}
