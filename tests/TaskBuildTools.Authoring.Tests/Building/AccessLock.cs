using System.Runtime.Versioning;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>
/// Takes permissions from a file or folder until it is disposed. It skips the test of a user who needs none; the trait "Account=ordinary"
/// makes CI run that test as a user who does.
/// </summary>
internal sealed class AccessLock : IDisposable
{
    private readonly string _path;
    private readonly UnixFileMode _before;

    [UnsupportedOSPlatform("windows")]
    private AccessLock(string path, UnixFileMode left)
    {
        _path = path;
        _before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, left);
    }

    /// <param name="path">Absolute.</param>
    /// <param name="left">What stays allowed.</param>
    public static AccessLock On(string path, UnixFileMode left = UnixFileMode.None)
    {
        TestContext.Current.TestCase!.Traits.ShouldContainKey("Account", "CI looks for this trait to run the test as an ordinary user.");
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        return OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : new AccessLock(path, left);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_path, _before);
        }
    }
}
