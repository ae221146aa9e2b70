using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>The fields of the index by number; everything else finds its column through it, by name or by role.</summary>
internal sealed class FieldTable
{
    private readonly FieldRole[] _roles;
    private readonly Dictionary<string, int> _byName;
    private readonly int[] _byRole = new int[16];

    public FieldTable(SectionView view)
    {
        uint count = view.Values<uint>(0, 1)[0];
        if (count >= ushort.MaxValue || count * 4L > view.Length)
        {
            throw view.Damaged("claims more fields than it can hold");
        }

        ReadOnlySpan<byte> rows = view.Values<byte>(sizeof(uint), count * 4L);
        var names = new StringColumn(view, sizeof(uint) + rows.Length, (int)count);
        var fields = new TaskField[count];
        _roles = new FieldRole[count];
        _byName = new Dictionary<string, int>(fields.Length, StringComparer.Ordinal);
        Array.Fill(_byRole, -1);
        for (int number = 0; number < fields.Length; number++)
        {
            var kind = (TaskFieldKind)rows[number * 4];
            var role = (FieldRole)rows[number * 4 + 1];
            if (kind is < TaskFieldKind.Text or > TaskFieldKind.Dependencies || role > FieldRole.Assignee)
            {
                throw view.Damaged("has a field of an unknown kind or role");
            }

            fields[number] = new TaskField(names.Get(number), kind);
            _roles[number] = role;
            if (!_byName.TryAdd(fields[number].Name, number))
            {
                throw view.Damaged("names a field twice");
            }

            if (role != FieldRole.Extra)
            {
                _byRole[(int)role] = number;
            }
        }

        Fields = fields;
        GC.KeepAlive(view.Memory);
    }

    public TaskField[] Fields { get; }

    /// <summary>The number of a field, or -1.</summary>
    public int Find(string name) => _byName.GetValueOrDefault(name, -1);

    /// <summary>The number of the field with a role, or -1.</summary>
    public int Find(FieldRole role) => _byRole[(int)role];

    /// <summary>The number of the field with a role if it is of that kind, or -1.</summary>
    public int Find(FieldRole role, TaskFieldKind kind)
    {
        int number = _byRole[(int)role];
        return number >= 0 && Fields[number].Kind == kind ? number : -1;
    }

    /// <summary>The number of the field with a role if it holds names, or -1.</summary>
    public int FindNames(FieldRole role)
    {
        int number = _byRole[(int)role];
        return number >= 0 && Fields[number].Kind is (TaskFieldKind.Name or TaskFieldKind.NameList) ? number : -1;
    }

    /// <summary>How many fields of names have a lower number.</summary>
    public int PlaceAmongNames(int number)
    {
        int place = 0;
        for (int field = 0; field < number; field++)
        {
            place += Fields[field].Kind is TaskFieldKind.Name or TaskFieldKind.NameList ? 1 : 0;
        }

        return place;
    }

    public FieldRole RoleOf(int number) => _roles[number];
}
