using System.Security.Cryptography;
using System.Text;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>
/// The private folder of one store: artifacts of its current version, readable by no other user, removed when the store is
/// closed. One that a killed process left behind is removed by the next store.
/// </summary>
internal sealed class StateFolder : IDisposable
{
    private const string Prefix = "taskbuildtools-store-";
    private const string OwnerFile = "owner.lock";

    /// <summary>A folder without an owner may be one that is just being made.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private readonly FileStream _owner;

    private StateFolder(string path, FileStream owner)
    {
        FullPath = path;
        _owner = owner;
    }

    public string FullPath { get; }

    /// <exception cref="IOException">The folder for temporary files is full or may not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder for temporary files may not be written.</exception>
    public static StateFolder Create()
    {
        RemoveLeftovers(Path.GetTempPath());
        string path = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new StateFolder(path, Own(path));
    }

    /// <summary>Where what was read is kept between starts, unless the user names a place: one folder for each set of sources.</summary>
    public static string DefaultCacheDirectory(string projectDirectory, IEnumerable<string> sources)
    {
        string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        string root = local.Length == 0 ? Path.GetTempPath() : local;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sources.Prepend(projectDirectory))));
        return Path.Combine(root, "TaskBuildTools", "stores", Convert.ToHexStringLower(hash.AsSpan(0, 12)));
    }

    public void Dispose()
    {
        _owner.Dispose();
        TryDelete(FullPath);
    }

    private static FileStream Own(string path) =>
        new(Path.Combine(path, OwnerFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);

    private static void RemoveLeftovers(string temporary)
    {
        foreach (string path in Directory.EnumerateDirectories(temporary, Prefix + "*"))
        {
            try
            {
                if (DateTime.UtcNow - Directory.GetCreationTimeUtc(path) >= Grace)
                {
                    // The system gives a lock back when its process dies.
                    Own(path).Dispose();
                    TryDelete(path);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has an owner, or is another user's.
            }
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover costs only space; the next store tries again.
        }
    }
}
