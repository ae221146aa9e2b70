using System.IO.Enumeration;

namespace TaskBuildTools.Benchmarks.Folders;

/// <summary>What nobody can do without: listing the files with size and time, and reading them.</summary>
internal static class FolderFloor
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Every task file below a folder, with the sum of its size and time so that both are asked for.</summary>
    public static (int Files, long Sum) ListAndStat(string folder)
    {
        int files = 0;
        long sum = 0;
        foreach ((long length, long ticks) in Enumerate(folder, static (ref FileSystemEntry entry) => (entry.Length, entry.LastWriteTimeUtc.UtcTicks)))
        {
            files++;
            sum += length + ticks;
        }

        return (files, sum);
    }

    /// <summary>Lists and reads all files.</summary>
    /// <returns>Bytes.</returns>
    public static long ReadAll(string folder, int threads)
    {
        string[] paths = [.. Enumerate(folder, static (ref FileSystemEntry entry) => entry.ToFullPath())];
        long[] sums = new long[threads];
        if (threads == 1)
        {
            sums[0] = ReadPart(paths, 0, 1);
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => sums[part] = ReadPart(paths, part, threads));
        }

        return sums.Sum();
    }

    private static long ReadPart(string[] paths, int part, int parts)
    {
        byte[] buffer = new byte[BufferSize];
        long sum = 0;
        for (int at = paths.Length * part / parts; at < paths.Length * (part + 1) / parts; at++)
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(paths[at]);
            // A short read is the end of the file; one that fills the buffer may not be.
            long offset = 0;
            int read;
            do
            {
                read = RandomAccess.Read(file, buffer, offset);
                offset += read;
            }
            while (read == buffer.Length);
            sum += offset;
        }

        return sum;
    }

    private static FileSystemEnumerable<T> Enumerate<T>(string folder, FileSystemEnumerable<T>.FindTransform transform) =>
        new(folder, transform, new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".md"),
        };
}
