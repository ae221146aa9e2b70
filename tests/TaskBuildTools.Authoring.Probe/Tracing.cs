using System.Runtime.InteropServices;

/// <summary>Lets any process of the user trace this one, which some systems allow to parents alone.</summary>
internal static partial class Tracing
{
    private const int SetTracer = 0x59616D61;

    public static void Allow()
    {
        if (OperatingSystem.IsLinux())
        {
            // A kernel without that restriction does not know the call.
            _ = Control(SetTracer, nuint.MaxValue, 0, 0, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
