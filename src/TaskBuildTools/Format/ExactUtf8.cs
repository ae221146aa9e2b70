using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TaskBuildTools.Format;

/// <summary>
/// The UTF-8 bytes of a search key. Text with half a surrogate pair has none, and so equals nothing in an index;
/// an encoder would make it U+FFFD, which a task may well have.
/// </summary>
internal static class ExactUtf8
{
    /// <summary>The bytes, or null.</summary>
    public static byte[]? Of(string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        return TryWrite(text, bytes, out _) ? bytes : null;
    }

    public static bool TryWrite(string text, Span<byte> bytes, out int written) =>
        Utf8.FromUtf16(text, bytes, out _, out written, replaceInvalidSequences: false) == OperationStatus.Done;
}
