using System.Text;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>Memory for the text and the nodes of one front matter after the other. What is in it is valid until the next one.</summary>
internal sealed class FrontMatterBuffer
{
    // What is larger was for one file's, and is not worth keeping for the others.
    private const int MostCharacters = 64 * 1024;
    private const int MostNodes = 4096;

    private char[] _characters = new char[2048];

    public YamlTree Tree { get; } = new();

    /// <summary>Whether it is worth keeping.</summary>
    public bool IsModest => _characters.Length <= MostCharacters && Tree.Capacity <= MostNodes;

    /// <summary>The bytes as text; each that is no UTF-8 is U+FFFD.</summary>
    public ReadOnlyMemory<char> Decode(ReadOnlySpan<byte> bytes)
    {
        // A byte makes one character at most.
        if (bytes.Length > _characters.Length)
        {
            _characters = new char[Math.Max(bytes.Length, 2 * _characters.Length)];
        }

        return _characters.AsMemory(0, Encoding.UTF8.GetChars(bytes, _characters));
    }
}
