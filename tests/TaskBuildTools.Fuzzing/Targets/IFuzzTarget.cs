namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>Something that takes any bytes. It throws, whatever it throws, when it did not do as promised.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Inputs to begin with.</summary>
    IEnumerable<byte[]> Seeds { get; }

    void Run(byte[] input);
}
