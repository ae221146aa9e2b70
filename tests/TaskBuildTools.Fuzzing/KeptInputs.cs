using System.Globalization;
using TaskBuildTools.Fuzzing.Targets;

namespace TaskBuildTools.Fuzzing;

/// <summary>Inputs in files.</summary>
internal static class KeptInputs
{
    public static int WriteSeeds(IFuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        int count = 0;
        foreach (byte[] seed in target.Seeds)
        {
            File.WriteAllBytes(Path.Combine(folder, "seed" + count++.ToString(CultureInfo.InvariantCulture)), seed);
        }

        return count;
    }

    /// <param name="target">What takes them.</param>
    /// <param name="paths">Files, or folders of them.</param>
    /// <exception cref="HostileInputException">One was not dealt with as promised; the message names it.</exception>
    public static int Replay(IFuzzTarget target, IEnumerable<string> paths)
    {
        int count = 0;
        foreach (string file in paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path) : [path]).Order(StringComparer.Ordinal))
        {
            try
            {
                target.Run(File.ReadAllBytes(file));
            }
            catch (Exception exception)
            {
                throw new HostileInputException($"{Path.GetFileName(file)}: {exception.Message}", exception);
            }

            count++;
        }

        return count;
    }
}
