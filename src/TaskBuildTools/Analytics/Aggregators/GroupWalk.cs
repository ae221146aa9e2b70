using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>
/// Goes over the selected tasks of a run, and over the groups that each is in: those of its values, or the one of all. The
/// caller keeps the index alive while using it.
/// </summary>
internal ref struct GroupWalk
{
    private readonly Selection _selection;
    private readonly NameCodes _codes;
    private readonly bool _isGrouped;
    private readonly int _end;
    private int _place;
    private int _last;

    public GroupWalk(FieldChoice field, Selection selection, int start, int end)
    {
        _selection = selection;
        _isGrouped = field.Number >= 0;
        _codes = _isGrouped ? field.Columns.Name(field.Number).Codes : default;
        _end = end;
        Ordinal = start - 1;
    }

    public int Ordinal { get; private set; }

    public int Group { get; private set; }

    public bool MoveNext()
    {
        while (_place >= _last)
        {
            if (++Ordinal >= _end)
            {
                return false;
            }

            if (!_selection.Contains(Ordinal))
            {
                continue;
            }

            if (!_isGrouped)
            {
                return true;
            }

            (_place, _last) = _codes.RangeOf(Ordinal);
        }

        Group = _codes[_place++];
        return true;
    }
}
