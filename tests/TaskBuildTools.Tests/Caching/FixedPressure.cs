using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

/// <summary>A machine whose memory is as a test wants it.</summary>
internal sealed class FixedPressure(long available = 0) : MemoryPressure
{
    private volatile bool _isHigh;

    public override long AvailableBytes => available;

    public override bool IsHigh => _isHigh;

    public void Raise() => _isHigh = true;
}
