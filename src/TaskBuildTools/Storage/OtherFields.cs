using System.Text;

namespace TaskBuildTools.Storage;

/// <summary>The keys that the schema does not know: their names, and each task's values.</summary>
internal sealed class OtherFields
{
    private readonly StringColumn _keys;
    private readonly StringsPerTask _values;
    private readonly NumbersPerTask _keyOfValue;

    /// <param name="keys">The names of the keys, in byte order.</param>
    /// <param name="values">Each task's values.</param>
    /// <param name="keyOfValue">For each value, the number of its key.</param>
    /// <param name="taskCount">How many tasks.</param>
    public OtherFields(SectionView keys, SectionView values, SectionView keyOfValue, int taskCount)
    {
        uint count = keys.Values<uint>(0, 1)[0];
        if (count > keys.Length / sizeof(uint))
        {
            throw keys.Damaged("claims more keys than it can hold");
        }

        _keys = new StringColumn(keys, sizeof(uint), (int)count);
        _values = new StringsPerTask(values, taskCount);
        _keyOfValue = new NumbersPerTask(keyOfValue, _values.Strings.Count, 1, _keys.Count);
    }

    public int KeyCount => _keys.Count;

    public string Key(int key) => _keys.Get(key);

    /// <summary>The number of a key, or -1.</summary>
    public int Find(string key) => _keys.BinarySearch(Encoding.UTF8.GetBytes(key));

    public string? Get(int ordinal, int key)
    {
        string? text = TryGetUtf8(ordinal, key, out ReadOnlySpan<byte> value) ? Encoding.UTF8.GetString(value) : null;
        GC.KeepAlive(this);
        return text;
    }

    /// <summary>The task's value of a key. The caller keeps the index alive while using it.</summary>
    public bool TryGetUtf8(int ordinal, int key, out ReadOnlySpan<byte> value)
    {
        (int start, int count) = _values.Row(ordinal);
        for (int entry = start; entry < start + count; entry++)
        {
            if (_keyOfValue[entry] == key)
            {
                value = _values.Strings.Utf8(entry);
                return true;
            }
        }

        value = default;
        return false;
    }

    public IEnumerable<KeyValuePair<string, string>> All(int ordinal)
    {
        (int start, int count) = _values.Row(ordinal);
        for (int entry = start; entry < start + count; entry++)
        {
            yield return new(Key(_keyOfValue[entry]), _values.Strings.Get(entry));
        }
    }

    /// <summary>Whether the task has the key, with this value unless it is null.</summary>
    public bool Has(int ordinal, int key, ReadOnlySpan<byte> value, bool anyValue)
    {
        (int start, int count) = _values.Row(ordinal);
        for (int entry = start; entry < start + count; entry++)
        {
            if (_keyOfValue[entry] == key && (anyValue || _values.Strings.Utf8(entry).SequenceEqual(value)))
            {
                return true;
            }
        }

        return false;
    }
}
