namespace TaskBuildTools.Storage;

/// <summary>
/// The tasks that have a term, ascending, each with the term's weighted frequency there. Each is two numbers of seven bits a
/// byte (LEB128): twice the distance from the task before, plus one if the frequency is 1; else the frequency follows.
/// </summary>
internal ref struct TextPostings
{
    private readonly TextFile _file;
    private readonly int _taskCount;
    private ReadOnlySpan<byte> _rest;

    public TextPostings(TextFile file, ReadOnlySpan<byte> bytes, int taskCount)
    {
        _file = file;
        _rest = bytes;
        _taskCount = taskCount;
        Ordinal = -1;
    }

    public int Ordinal { get; private set; }

    public uint Frequency { get; private set; }

    /// <exception cref="TaskIndexException">What stands there cannot be.</exception>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        uint code = ReadNumber();
        uint distance = code >> 1;
        Frequency = (code & 1) != 0 ? 1 : ReadNumber();
        if (distance == 0 || Frequency == 0 || distance >= (uint)_taskCount - (uint)Ordinal)
        {
            throw _file.Damaged("it has an invalid task");
        }

        Ordinal += (int)distance;
        return true;
    }

    private uint ReadNumber()
    {
        uint number = 0;
        for (int shift = 0, i = 0; i < _rest.Length && shift < 35; i++, shift += 7)
        {
            byte value = _rest[i];
            number |= (uint)(value & 0x7F) << shift;
            if (value < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return number;
            }
        }

        throw _file.Damaged("it has an unterminated number");
    }
}
