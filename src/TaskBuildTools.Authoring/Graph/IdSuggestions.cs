using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Finds the id that a wrong one was probably meant to be. In a small backlog it compares all ids; in a large one it
/// looks for ids that are one edit away (a character more, less, other, or two exchanged), whose cost does not grow with
/// the backlog. Not thread-safe.
/// </summary>
internal sealed class IdSuggestions(TaskDocument[] tasks)
{
    private const int SmallBacklog = 1000;

    /// <summary>
    /// What ids are made of, in lower case, since case does not count here. Of the digits only the zero, which may lead a number:
    /// any other makes another number, and so an id that is not meant.
    /// </summary>
    private const string Alphabet = "-./0_abcdefghijklmnopqrstuvwxyz";

    private Dictionary<string, string>? _idsIgnoringCase;
    private string[]? _ids;

    /// <summary>The nearest id, or null where none is near.</summary>
    /// <param name="wrong">The id that no task has.</param>
    /// <param name="self">The id of the task that depends on it, which is not suggested.</param>
    public string? Nearest(string wrong, string self)
    {
        if (tasks.Length <= SmallBacklog)
        {
            _ids ??= [.. tasks.Select(task => task.Id)];
            return NearestName.Find(_ids.Where(id => id != self), wrong);
        }

        if (_idsIgnoringCase is null)
        {
            _idsIgnoringCase = new Dictionary<string, string>(tasks.Length, StringComparer.OrdinalIgnoreCase);
            foreach (TaskDocument task in tasks)
            {
                _idsIgnoringCase.TryAdd(task.Id, task.Id);
            }
        }

        if (_idsIgnoringCase.TryGetValue(wrong, out string? found))
        {
            return found;
        }

        return FindOneEditAway(wrong, self);
    }

    private string? FindOneEditAway(string wrong, string self)
    {
        var lookup = _idsIgnoringCase!.GetAlternateLookup<ReadOnlySpan<char>>();
        if (wrong.Length is 0 or > 128)
        {
            return null;
        }

        Span<char> edited = stackalloc char[wrong.Length + 1];
        for (int i = 0; i < wrong.Length - 1; i++)
        {
            wrong.CopyTo(edited);
            (edited[i], edited[i + 1]) = (edited[i + 1], edited[i]);
            if (lookup.TryGetValue(edited[..wrong.Length], out string? id) && IsMeant(id, wrong, self))
            {
                return id;
            }
        }

        for (int i = wrong.Length - 1; i >= 0; i--)
        {
            wrong.AsSpan(0, i).CopyTo(edited);
            wrong.AsSpan(i + 1).CopyTo(edited[i..]);
            if (lookup.TryGetValue(edited[..(wrong.Length - 1)], out string? id) && IsMeant(id, wrong, self))
            {
                return id;
            }
        }

        for (int i = 0; i <= wrong.Length; i++)
        {
            wrong.AsSpan(0, i).CopyTo(edited);
            wrong.AsSpan(i).CopyTo(edited[(i + 1)..]);
            if (FindWithAny(edited, i) is { } id && IsMeant(id, wrong, self))
            {
                return id;
            }
        }

        for (int i = 0; i < wrong.Length; i++)
        {
            wrong.CopyTo(edited);
            if (FindWithAny(edited[..wrong.Length], i) is { } id && IsMeant(id, wrong, self))
            {
                return id;
            }
        }

        return null;
    }

    private static bool IsMeant(string id, string wrong, string self) => id != self && NumbersInNames.AreSame(id, wrong);

    private string? FindWithAny(Span<char> edited, int position)
    {
        var lookup = _idsIgnoringCase!.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (char character in Alphabet)
        {
            edited[position] = character;
            if (lookup.TryGetValue(edited, out string? id))
            {
                return id;
            }
        }

        return null;
    }
}
