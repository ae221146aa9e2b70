using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Lists the names of a folder that are not valid UTF-8. .NET gives them with U+FFFD for what it cannot decode: two of them,
/// or one and a real name with that character, are then the same text. Thread-safe.
/// </summary>
internal static partial class UndecodableNames
{
    // Of "struct dirent" in 64-bit processes, whatever the architecture and the C library.
    private const int NameOffset = 19;

    private const char Replacement = '\uFFFD';

    /// <summary>Whether there are such names and they can be listed: other systems than Linux have none.</summary>
    private static readonly bool AreListed = FileStatReader.SeesRestoredTimes && Environment.Is64BitProcess;

    /// <summary>Whether a name that .NET gave may be one of them.</summary>
    public static bool MayBe(string name) => AreListed && name.Contains(Replacement, StringComparison.Ordinal);

    /// <summary>Those of a folder, but for names that begin with a dot.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    public static unsafe List<UndecodableName> In(string fullPath)
    {
        nint directory = OpenDirectory(fullPath);
        if (directory == 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        List<UndecodableName> names = [];
        try
        {
            byte[] prefix = Encoding.UTF8.GetBytes(fullPath + Path.DirectorySeparatorChar);
            byte* entry;
            while ((entry = ReadDirectory(directory)) is not null)
            {
                ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset);
                if (!Utf8.IsValid(name) && !name.StartsWith("."u8))
                {
                    PathType type = FileStatReader.TypeOf((byte[])[.. prefix, .. name, 0], followLinks: true, out _);
                    names.Add(new UndecodableName(Escape(name), Encoding.UTF8.GetString(name), type));
                }
            }

            if (Marshal.GetLastPInvokeError() != 0)
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }
        }
        finally
        {
            _ = CloseDirectory(directory);
        }

        return names;
    }

    private static string Escape(ReadOnlySpan<byte> name)
    {
        StringBuilder text = new();
        while (!name.IsEmpty)
        {
            bool isText = Rune.DecodeFromUtf8(name, out Rune rune, out int length) == OperationStatus.Done;
            if (isText)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (byte one in name[..length])
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\x{one:x2}");
                }
            }

            name = name[length..];
        }

        return text.ToString();
    }

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenDirectory(string path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static unsafe partial byte* ReadDirectory(nint directory);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseDirectory(nint directory);
}
