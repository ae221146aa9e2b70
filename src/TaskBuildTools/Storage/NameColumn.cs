using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>A field whose values many tasks share: the values, and the codes (places among the values) of each task.</summary>
internal sealed class NameColumn
{
    private readonly SectionView _codes;
    private readonly StringColumn _strings;
    private readonly string _field;
    private readonly string?[] _decoded;
    private readonly bool _isSorted;
    private readonly bool _isList;
    private readonly int _listStart;
    private TaskFieldValue?[]? _values;

    public NameColumn(string field, SectionView dictionary, SectionView codes, int taskCount, bool isList, bool isSorted)
    {
        uint count = dictionary.Values<uint>(0, 1)[0];
        if (count > dictionary.Length / sizeof(uint))
        {
            throw dictionary.Damaged("claims more values than it can hold");
        }

        _strings = new StringColumn(dictionary, sizeof(uint), (int)count);
        _field = field;
        _decoded = new string?[count];
        _isSorted = isSorted;
        _isList = isList;
        _codes = codes;
        if (isList)
        {
            ReadOnlySpan<uint> offsets = codes.Values<uint>(0, (long)taskCount + 1);
            _listStart = offsets.Length * sizeof(uint);
            int entries = (codes.Length - _listStart) / sizeof(uint);
            codes.RequireLength(_listStart + (long)entries * sizeof(uint));
            codes.RequireOffsets(offsets, entries);
            codes.RequireBelow(codes.Values<uint>(_listStart, entries), (int)count);
        }
        else
        {
            codes.RequireLength((long)taskCount * sizeof(uint));
            codes.RequireBelow(codes.Values<uint>(0, taskCount), (int)count + 1);
        }

        GC.KeepAlive(codes.Memory);
        GC.KeepAlive(dictionary.Memory);
    }

    public int ValueCount => _decoded.Length;

    /// <summary>The values by their codes.</summary>
    public StringColumn Values => _strings;

    /// <summary>Whether the values ascend in byte order.</summary>
    public bool IsSorted => _isSorted;

    /// <summary>The value of a code; decoded once.</summary>
    public string Value(int code) => _decoded[code] ??= _strings.Get(code);

    /// <summary>The code of a value, or -1.</summary>
    public int CodeOf(string value)
    {
        if (ExactUtf8.Of(value) is not { } wanted)
        {
            return -1;
        }

        return _isSorted ? _strings.BinarySearch(wanted) : _strings.Search(wanted);
    }

    /// <summary>The code of a task's only or first value, or -1.</summary>
    public int FirstCode(int ordinal)
    {
        int code;
        if (_isList)
        {
            ReadOnlySpan<uint> codes = ListOf(ordinal);
            code = codes.IsEmpty ? -1 : (int)codes[0];
        }
        else
        {
            code = (int)_codes.ValuesUnchecked<uint>(ordinal * sizeof(uint), 1)[0] - 1;
        }

        GC.KeepAlive(_codes.Memory);
        return code;
    }

    /// <summary>The codes of all tasks together. The caller keeps the index alive while using it.</summary>
    public NameCodes Codes => _isList
        ? new NameCodes(
            _codes.ValuesUnchecked<uint>(0, _listStart / sizeof(uint)),
            _codes.ValuesUnchecked<uint>(_listStart, (_codes.Length - _listStart) / sizeof(uint)))
        : new NameCodes(default, CodesPlusOne);

    /// <summary>Of a single name: of each task 0 for none, else one more than the code. The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<uint> CodesPlusOne => _codes.ValuesUnchecked<uint>(0, _codes.Length / sizeof(uint));

    public string? First(int ordinal)
    {
        int code = FirstCode(ordinal);
        return code < 0 ? null : Value(code);
    }

    /// <summary>A task's only or first value, the same object each time; null for none.</summary>
    public TaskFieldValue? FirstValue(int ordinal)
    {
        int code = FirstCode(ordinal);
        return code < 0 ? null : (Volatile.Read(ref _values) ?? MakeValues())[code] ??= new TaskFieldValue(_field, Value(code), null, code);
    }

    public string[] All(int ordinal)
    {
        if (!_isList)
        {
            return First(ordinal) is { } only ? [only] : [];
        }

        ReadOnlySpan<uint> codes = ListOf(ordinal);
        if (codes.IsEmpty)
        {
            return [];
        }

        var names = new string[codes.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Value((int)codes[i]);
        }

        GC.KeepAlive(_codes.Memory);
        return names;
    }

    private TaskFieldValue?[] MakeValues()
    {
        var values = new TaskFieldValue?[_decoded.Length];
        if (!_isSorted)
        {
            // The values of a schema, in its order: there are few, and each must know the place of all.
            string[] inOrder = [.. Enumerable.Range(0, values.Length).Select(Value)];
            for (int code = 0; code < values.Length; code++)
            {
                values[code] = new TaskFieldValue(_field, inOrder[code], inOrder, code);
            }
        }

        return Interlocked.CompareExchange(ref _values, values, null) ?? values;
    }

    private ReadOnlySpan<uint> ListOf(int ordinal)
    {
        ReadOnlySpan<uint> pair = _codes.ValuesUnchecked<uint>(ordinal * sizeof(uint), 2);
        return _codes.ValuesUnchecked<uint>(_listStart + (int)pair[0] * sizeof(uint), (int)(pair[1] - pair[0]));
    }
}
