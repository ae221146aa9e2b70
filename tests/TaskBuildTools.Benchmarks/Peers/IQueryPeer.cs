namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>Somebody who can be asked.</summary>
internal interface IQueryPeer : IDisposable
{
    /// <summary>What is repeated for the measurement: all preparation is done. The answer is a number that is the same for all peers.</summary>
    Func<long> Ask(QueryShape shape);
}
