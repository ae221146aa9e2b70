using System.Text;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>The parts of a (decompressed) task file: what is before the front matter, its text, and the rest.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Bounds">Where the front matter stands.</param>
/// <param name="Text">The front matter.</param>
internal sealed record TaskFileText(ReadOnlyMemory<byte> Bytes, FrontMatterBounds Bounds, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What ends the opening line.</summary>
    public string LineBreak
    {
        get
        {
            ReadOnlySpan<byte> opening = Bytes.Span[..Bounds.Start];
            return opening.EndsWith("\r\n"u8) ? "\r\n" : opening.EndsWith("\r"u8) ? "\r" : "\n";
        }
    }

    public ReadOnlyMemory<byte> Body => Bytes[Bounds.BodyOffset..];

    /// <exception cref="TaskEditException">There is no front matter, or it is not UTF-8.</exception>
    public static TaskFileText Parse(ReadOnlyMemory<byte> bytes)
    {
        FrontMatterBounds bounds = FrontMatterBounds.Find(bytes.Span);
        if (bounds.State != FrontMatterState.Found)
        {
            throw new TaskEditException(
                TaskEditFailure.UnsupportedSyntax, "The file has no front matter between two lines of '---', so there is nothing to edit");
        }

        try
        {
            return new TaskFileText(bytes, bounds, Strict.GetString(bytes.Span.Slice(bounds.Start, bounds.Length)));
        }
        catch (DecoderFallbackException)
        {
            throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, "The front matter is not valid UTF-8; repair it by hand first");
        }
    }

    /// <summary>The file with another front matter.</summary>
    /// <exception cref="TaskEditException">The text has half of a character.</exception>
    public byte[] With(string text) => With(text, Body.Span);

    /// <summary>The file with another front matter and another body.</summary>
    /// <exception cref="TaskEditException">The text has half of a character.</exception>
    public byte[] With(string text, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> opening = Bytes.Span[..Bounds.Start];
        ReadOnlySpan<byte> closing = Bytes.Span[(Bounds.Start + Bounds.Length)..Bounds.BodyOffset];
        byte[] encoded = Encode(text);

        // The closing line may be the last of the file, without a break.
        byte[] lineBreak = body.Length > 0 && !BodyLines.EndsWithBreak(closing) ? Encode(LineBreak) : [];

        // One allocation: a body may be large.
        byte[] file = new byte[opening.Length + encoded.Length + closing.Length + lineBreak.Length + body.Length];
        opening.CopyTo(file);
        encoded.CopyTo(file, opening.Length);
        closing.CopyTo(file.AsSpan(opening.Length + encoded.Length));
        lineBreak.CopyTo(file, opening.Length + encoded.Length + closing.Length);
        body.CopyTo(file.AsSpan(file.Length - body.Length));
        return file;
    }

    /// <exception cref="TaskEditException">The text has half of a character.</exception>
    public static byte[] Encode(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new TaskEditException(TaskEditFailure.InvalidValue, "The value has half of a character (a surrogate alone), which no file can hold");
        }
    }
}
