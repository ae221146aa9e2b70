namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>What a subject stands for in a comparison.</summary>
internal enum Role
{
    /// <summary>The product.</summary>
    Ours,

    /// <summary>The product in the way that a case is mainly about: ratios of peers are to this one.</summary>
    Reference,

    /// <summary>Another program or library that does the same.</summary>
    Peer,

    /// <summary>What anybody must at least do: ratios of ours are to this one.</summary>
    Floor,
}
