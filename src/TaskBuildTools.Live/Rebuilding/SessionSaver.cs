using Microsoft.Extensions.Logging;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>Keeps what was read for the next start, now and then. That it cannot be kept is logged, and harms nothing now. Used by the loop alone.</summary>
internal sealed class SessionSaver(BuildRequest request, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private long? _saved;

    /// <summary>Saves, unless that was done a short while ago.</summary>
    public void SaveIfDue()
    {
        if (_saved is not { } saved || clock.GetElapsedTime(saved) >= Interval)
        {
            Save();
        }
    }

    public void Save()
    {
        try
        {
            _saved = clock.GetTimestamp();
            TaskFolderBuilder.SaveSession(request, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.SavingFailed(e.Message);
        }
    }
}
