namespace TaskBuildTools.Telemetry;

/// <summary>A sum that many threads add to.</summary>
internal sealed class ObservedTotal
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    public void Add(long value) => Interlocked.Add(ref _value, value);

    public void Set(long value) => Interlocked.Exchange(ref _value, value);
}
