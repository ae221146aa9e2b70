using System.Globalization;
using System.Text;

namespace TaskBuildTools.Authoring.Globbing;

/// <summary>
/// Compiles a glob. <c>*</c> and <c>?</c> stop at <c>/</c>, <c>**</c> does not; <c>**/</c> at the start of a segment may
/// also stand for nothing. Braces nest; those without a comma or without a partner stand for themselves. A lone
/// <c>[</c>, or a class with a <c>/</c> in it, stands for itself. (EditorConfig Specification 0.17.2, "Glob Expressions".)
/// </summary>
internal sealed class GlobCompiler
{
    /// <summary>A longer pattern is refused.</summary>
    public const int MaximumLength = 1024;

    private const int MaximumProgram = 4096;

    private readonly string _pattern;
    private readonly bool _editorConfig;
    private readonly GlobBraces _braces;
    private readonly List<GlobInstruction> _program = [];
    private readonly List<GlobCharacterClass> _classes = [];
    private readonly Stack<(int Split, List<int> Jumps)> _alternatives = [];
    private readonly StringBuilder _prefix = new();
    private readonly StringBuilder _suffix = new();
    private bool _inPrefix = true;

    private GlobCompiler(string pattern, GlobSyntax syntax)
    {
        _pattern = pattern;
        _editorConfig = syntax == GlobSyntax.EditorConfig;
        _braces = GlobBraces.Find(pattern, syntax);
    }

    /// <summary>The automaton, or null for a pattern that is too long or too intricate to be meant.</summary>
    public static GlobAutomaton? Compile(string pattern, GlobSyntax syntax)
    {
        if (pattern.Length > MaximumLength)
        {
            return null;
        }

        var compiler = new GlobCompiler(pattern, syntax);
        return compiler.Compile()
            ? new GlobAutomaton(
                [.. compiler._program],
                [.. compiler._classes],
                compiler._prefix.ToString(),
                compiler._inPrefix ? "" : compiler._suffix.ToString())
            : null;
    }

    /// <summary>The index of the <c>]</c> that closes the class at <paramref name="open"/>, or -1.</summary>
    public static int FindClassEnd(string pattern, int open)
    {
        int first = open + 1 < pattern.Length && pattern[open + 1] == '!' ? open + 2 : open + 1;
        for (int i = first; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '/':
                    return -1;
                case '\\':
                    i++;
                    break;
                case ']' when i > first:
                    return i;
            }
        }

        return -1;
    }

    private bool Compile()
    {
        for (int i = 0; i < _pattern.Length; i++)
        {
            if (_program.Count > MaximumProgram)
            {
                return false;
            }

            i = Next(i);
        }

        Add(GlobOperation.Match);
        return _program.Count <= MaximumProgram;
    }

    /// <summary>Compiles what stands at <paramref name="i"/> and gives the index of its last character.</summary>
    private int Next(int i)
    {
        switch (_pattern[i])
        {
            case '*':
                return AddStars(i);
            case '?':
                AddQuestionMark();
                return i;
            case '{' when _braces.PartnerOf(i) is int close:
                if (_braces.IsRange(i, out long low, out long high))
                {
                    EndLiteral();
                    AddRange(low, high);
                    return close;
                }

                OpenAlternatives();
                return i;
            case ',' when _braces.IsSeparator(i):
                NextAlternative();
                return i;
            case '}' when _braces.PartnerOf(i) is not null:
                CloseAlternatives();
                return i;
            case '[' when _editorConfig && FindClassEnd(_pattern, i) is int end and > 0:
                AddClass(_pattern.AsSpan(i + 1, end - i - 1));
                return end;
            case '\\' when _editorConfig && i + 1 < _pattern.Length:
                AddLiteral(_pattern[i + 1]);
                return i + 1;
            default:
                AddLiteral(_pattern[i]);
                return i;
        }
    }

    private int AddStars(int i)
    {
        int end = i;
        while (end + 1 < _pattern.Length && _pattern[end + 1] == '*')
        {
            end++;
        }

        EndLiteral();
        bool deep = end > i;
        bool startsSegment = i == 0 || _pattern[i - 1] == '/';
        if (deep && startsSegment && end + 1 < _pattern.Length && _pattern[end + 1] == '/')
        {
            int split = Add(GlobOperation.Split);
            AddLoop(GlobOperation.Any);
            Add(GlobOperation.Character, '/');
            _program[split] = new GlobInstruction(GlobOperation.Split, split + 1, _program.Count);
            return end + 1;
        }

        AddLoop(deep ? GlobOperation.Any : GlobOperation.NotSlash);
        return end;
    }

    private void AddLoop(GlobOperation body)
    {
        int split = _program.Count;
        Add(GlobOperation.Split, split + 1, split + 3);
        Add(body);
        Add(GlobOperation.Jump, split);
    }

    private void AddQuestionMark()
    {
        EndLiteral();
        int split = _program.Count;
        Add(GlobOperation.Split, split + 1, split + 3);
        Add(GlobOperation.SingleUnit);
        Add(GlobOperation.Jump, split + 5);
        Add(GlobOperation.HighSurrogate);
        Add(GlobOperation.LowSurrogate);
    }

    private void AddClass(ReadOnlySpan<char> inside)
    {
        EndLiteral();
        bool negated = inside[0] == '!';
        ReadOnlySpan<char> members = negated ? inside[1..] : inside;
        var ranges = new StringBuilder();
        for (int i = 0; i < members.Length; i++)
        {
            if (members[i] == '\\' && i + 1 < members.Length)
            {
                i++;
            }
            else if (i + 2 < members.Length && members[i + 1] == '-' && members[i] <= members[i + 2])
            {
                ranges.Append(members[i]).Append(members[i + 2]);
                i += 2;
                continue;
            }

            ranges.Append(members[i]).Append(members[i]);
        }

        _classes.Add(new GlobCharacterClass(ranges.ToString(), negated));
        Add(GlobOperation.Class, _classes.Count - 1);
    }

    private void OpenAlternatives()
    {
        EndLiteral();
        int split = _program.Count;
        Add(GlobOperation.Split, split + 1);
        _alternatives.Push((split, []));
    }

    private void NextAlternative()
    {
        EndLiteral();
        (int split, List<int> jumps) = _alternatives.Pop();
        jumps.Add(Add(GlobOperation.Jump));
        int nextSplit = _program.Count;
        _program[split] = _program[split] with { Second = nextSplit };
        Add(GlobOperation.Split, nextSplit + 1);
        _alternatives.Push((nextSplit, jumps));
    }

    private void CloseAlternatives()
    {
        EndLiteral();
        foreach (int jump in _alternatives.Pop().Jumps)
        {
            _program[jump] = new GlobInstruction(GlobOperation.Jump, _program.Count);
        }
    }

    /// <summary>The decimal numbers from low to high, without leading zeros.</summary>
    private void AddRange(long low, long high)
    {
        OpenAlternatives();
        bool first = true;
        foreach (string digits in GlobNumberRange.Between(low, high))
        {
            if (!first)
            {
                NextAlternative();
            }

            first = false;
            for (int i = 0; i < digits.Length; i++)
            {
                if (digits[i] == '[')
                {
                    AddClass(string.Create(CultureInfo.InvariantCulture, $"{digits[i + 1]}-{digits[i + 2]}"));
                    i += 3;
                }
                else
                {
                    Add(GlobOperation.Character, digits[i]);
                }
            }
        }

        CloseAlternatives();
    }

    private void AddLiteral(char character)
    {
        if (_alternatives.Count == 0)
        {
            (_inPrefix ? _prefix : _suffix).Append(character);
        }

        Add(GlobOperation.Character, character);
    }

    /// <summary>What comes next is not a literal: the prefix is complete, and a suffix has to begin anew.</summary>
    private void EndLiteral()
    {
        _inPrefix = false;
        _suffix.Clear();
    }

    private int Add(GlobOperation operation, int first = -1, int second = -1)
    {
        _program.Add(new GlobInstruction(operation, first, second));
        return _program.Count - 1;
    }
}
