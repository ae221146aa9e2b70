using System.Buffers;

namespace TaskBuildTools.Authoring.Globbing;

/// <summary>
/// A compiled glob: a nondeterministic automaton that is run over the text with all its states at once (Thompson,
/// "Regular expression search algorithm", 1968), so that no pattern can make it backtrack. Immutable and thread-safe; a
/// match allocates nothing unless the pattern is long, and takes at most (length of the text) × (length of the
/// pattern) steps.
/// </summary>
internal sealed class GlobAutomaton
{
    private const int StackLimit = 128;

    private readonly GlobInstruction[] _program;
    private readonly GlobCharacterClass[] _classes;
    private readonly string _prefix;
    private readonly string _suffix;

    /// <param name="program">Ends with its only <see cref="GlobOperation.Match"/>.</param>
    /// <param name="classes">What <see cref="GlobOperation.Class"/> refers to.</param>
    /// <param name="prefix">What every match begins with; the program's first instructions take just that.</param>
    /// <param name="suffix">What every match ends with, apart from the prefix.</param>
    public GlobAutomaton(GlobInstruction[] program, GlobCharacterClass[] classes, string prefix, string suffix)
    {
        _program = program;
        _classes = classes;
        _prefix = prefix;
        _suffix = suffix;
    }

    /// <summary>Whether the whole of <paramref name="text"/>, a path with <c>/</c>, matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (text.Length < _prefix.Length + _suffix.Length || !text.StartsWith(_prefix) || !text.EndsWith(_suffix))
        {
            return false;
        }

        int length = _program.Length;
        if (length <= StackLimit)
        {
            return Run(text[_prefix.Length..], stackalloc int[4 * length]);
        }

        int[] rented = ArrayPool<int>.Shared.Rent(4 * length);
        rented.AsSpan(0, 4 * length).Clear();
        bool result = Run(text[_prefix.Length..], rented.AsSpan(0, 4 * length));
        ArrayPool<int>.Shared.Return(rented);
        return result;
    }

    private bool Run(ReadOnlySpan<char> text, Span<int> memory)
    {
        int length = _program.Length;
        Span<int> current = memory[..length];
        Span<int> next = memory.Slice(length, length);
        Span<int> seen = memory.Slice(2 * length, length);
        Span<int> pending = memory[(3 * length)..];
        int step = 1;
        int count = Enter(_prefix.Length, current, 0, seen, step, pending);
        foreach (char character in text)
        {
            step++;
            int nextCount = 0;
            for (int i = 0; i < count; i++)
            {
                if (Takes(_program[current[i]], character))
                {
                    nextCount = Enter(current[i] + 1, next, nextCount, seen, step, pending);
                }
            }

            if (nextCount == 0)
            {
                return false;
            }

            count = nextCount;
            Span<int> swap = current;
            current = next;
            next = swap;
        }

        return seen[length - 1] == step;
    }

    /// <summary>Adds a state, and those that it leads to without taking a character, to the set of this step.</summary>
    private int Enter(int state, Span<int> set, int count, Span<int> seen, int step, Span<int> pending)
    {
        int depth = 0;
        Push(state, seen, step, pending, ref depth);
        while (depth > 0)
        {
            int index = pending[--depth];
            GlobInstruction instruction = _program[index];
            switch (instruction.Operation)
            {
                case GlobOperation.Jump:
                    Push(instruction.First, seen, step, pending, ref depth);
                    break;
                case GlobOperation.Split:
                    Push(instruction.First, seen, step, pending, ref depth);
                    Push(instruction.Second, seen, step, pending, ref depth);
                    break;
                default:
                    set[count++] = index;
                    break;
            }
        }

        return count;
    }

    private static void Push(int state, Span<int> seen, int step, Span<int> pending, ref int depth)
    {
        if (state >= 0 && seen[state] != step)
        {
            seen[state] = step;
            pending[depth++] = state;
        }
    }

    private bool Takes(GlobInstruction instruction, char character) => instruction.Operation switch
    {
        GlobOperation.Character => character == instruction.First,
        GlobOperation.NotSlash => character != '/',
        GlobOperation.Any => true,
        GlobOperation.SingleUnit => character != '/' && !char.IsSurrogate(character),
        GlobOperation.HighSurrogate => char.IsHighSurrogate(character),
        GlobOperation.LowSurrogate => char.IsLowSurrogate(character),
        GlobOperation.Class => _classes[instruction.First].Contains(character),
        _ => false,
    };
}
