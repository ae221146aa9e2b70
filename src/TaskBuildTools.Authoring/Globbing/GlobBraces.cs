using System.Globalization;

namespace TaskBuildTools.Authoring.Globbing;

/// <summary>Which braces and commas of a glob have a meaning; found in one pass, without recursion.</summary>
internal sealed class GlobBraces
{
    private readonly string _pattern;

    /// <summary>By index of a brace: one more than the index of its partner; 0 for a brace that stands for itself.</summary>
    private readonly int[] _partners;

    /// <summary>By index of a comma: one more than the index of the brace that it would belong to.</summary>
    private readonly int[] _owners;

    private readonly HashSet<int> _ranges = [];

    private GlobBraces(string pattern)
    {
        _pattern = pattern;
        _partners = new int[pattern.Length];
        _owners = new int[pattern.Length];
    }

    public static GlobBraces Find(string pattern, GlobSyntax syntax)
    {
        var braces = new GlobBraces(pattern);
        bool editorConfig = syntax == GlobSyntax.EditorConfig;
        var open = new Stack<(int Index, bool HasComma)>();
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when editorConfig:
                    i++;
                    break;
                case '[' when editorConfig && GlobCompiler.FindClassEnd(pattern, i) is int end and > 0:
                    i = end;
                    break;
                case '{':
                    open.Push((i, false));
                    break;
                case ',' when open.Count > 0:
                    int owner = open.Pop().Index;
                    open.Push((owner, true));
                    braces._owners[i] = owner + 1;
                    break;
                case '}' when open.Count > 0:
                    (int start, bool hasComma) = open.Pop();
                    if (hasComma || (editorConfig && braces.AddRange(start, i)))
                    {
                        braces._partners[start] = i + 1;
                        braces._partners[i] = start + 1;
                    }

                    break;
            }
        }

        return braces;
    }

    /// <summary>The index of the other brace, or null for one that stands for itself.</summary>
    public int? PartnerOf(int index) => _partners[index] == 0 ? null : _partners[index] - 1;

    public bool IsSeparator(int comma) => _owners[comma] > 0 && _partners[_owners[comma] - 1] > 0;

    public bool IsRange(int open, out long low, out long high)
    {
        low = high = 0;
        return _ranges.Contains(open) && TryReadRange(open, _partners[open] - 1, out low, out high);
    }

    private bool AddRange(int open, int close) => TryReadRange(open, close, out _, out _) && _ranges.Add(open);

    private bool TryReadRange(int open, int close, out long low, out long high)
    {
        ReadOnlySpan<char> inside = _pattern.AsSpan(open + 1, close - open - 1);
        int dots = inside.IndexOf("..");
        low = high = 0;
        if (dots < 0 || !TryReadNumber(inside[..dots], out low) || !TryReadNumber(inside[(dots + 2)..], out high))
        {
            return false;
        }

        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        return true;
    }

    // Nine digits are more than anybody numbers files with, and keep the automaton small.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return text.Length is > 0 and <= 10
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) <= 999_999_999;
    }
}
