namespace TaskBuildTools.Authoring.Building;

/// <summary>A cache that is written while the build goes on: that needs nothing that the build has still to find out.</summary>
/// <param name="save">Writes it and returns its content set.</param>
internal sealed class CacheSaving(Func<ulong> save) : IDisposable
{
    private readonly Task<ulong> _saving = Task.Run(save, CancellationToken.None);

    /// <summary>What was returned, or thrown, once it is written.</summary>
    public ulong ContentSet => _saving.GetAwaiter().GetResult();

    /// <summary>Waits, whatever came of it: nothing may be written any more once the folder's lock is given back.</summary>
    public void Dispose()
    {
        Task.WaitAny([_saving], CancellationToken.None);
        _saving.Dispose();
    }
}
