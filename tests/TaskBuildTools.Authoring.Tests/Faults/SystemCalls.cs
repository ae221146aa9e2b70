using System.Text.RegularExpressions;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>Which system calls a step makes.</summary>
internal static partial class SystemCalls
{
    /// <summary>Those that leave something behind, and those before which it is there.</summary>
    public static readonly string[] OfWriting =
    [
        "openat", "pwrite64", "write", "pwritev", "ftruncate", "rename", "renameat2", "link", "unlink", "mkdir", "rmdir", "fsync",
        "fchmod", "flock", "close",
    ];

    /// <summary>Those that can fail while reading and writing files.</summary>
    public static readonly string[] ThatCanFail =
    [
        .. OfWriting.Except(["write", "close"]), "pread64", "fstat", "newfstatat", "lstat", "stat", "statx", "getdents64", "readlink",
    ];

    /// <summary>Does a step, and gives every call of these names that it made.</summary>
    public static SystemCall[] Of(ProbeSteps probe, string step, string[] names)
    {
        string log = Path.GetTempFileName();
        try
        {
            using (Strace.Attach(probe.Id, "-o", log, "-e", "trace=" + string.Join(',', names)))
            {
                probe.Do(step).ShouldNotBeNull();
            }

            // A thread's calls are counted on their own; what counts is the longest count. The answer itself is no call of the step.
            Dictionary<string, int> longest = new(StringComparer.Ordinal);
            foreach (IGrouping<(string, string), Match> calls in File.ReadLines(log)
                .Select(static line => Call().Match(line))
                .Where(static match => match.Success)
                .GroupBy(static match => (match.Groups[1].Value, match.Groups[2].Value)))
            {
                string name = calls.Key.Item2;
                longest[name] = Math.Max(longest.GetValueOrDefault(name), calls.Count());
            }

            longest.Remove("write");
            return
            [
                .. names.SelectMany(name => Enumerable.Range(1, longest.GetValueOrDefault(name)).Select(number => new SystemCall(name, number))),
            ];
        }
        finally
        {
            File.Delete(log);
        }
    }

    [GeneratedRegex(@"^(\d+) +([a-z0-9_]+)\(")]
    private static partial Regex Call();
}
