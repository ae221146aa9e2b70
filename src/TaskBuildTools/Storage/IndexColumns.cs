using System.Collections.Concurrent;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>
/// The columns of one snapshot, each checked and made at its first use. Two threads may make the same column; one of the
/// two stays. Thread-safe.
/// </summary>
internal sealed class IndexColumns
{
    private readonly StringColumn?[] _texts;
    private readonly NameColumn?[] _names;
    private readonly PostingTable?[] _postings;
    private readonly TotalsTable?[] _nameTotals;
    private readonly DateColumn?[] _dates;
    private readonly NumberColumn?[] _numbers;
    private readonly SortPermutation?[] _sorts;
    private readonly ValueSpellings?[] _spellings;
    private readonly ConcurrentDictionary<int, PairTable?> _pairs = [];
    private FieldTable? _fields;
    private IndexMeta? _meta;
    private TotalsTable? _totals;
    private StringColumn? _paths;
    private NumbersPerTask? _checklist;
    private NumbersPerTask? _depth;
    private NumbersPerTask? _order;
    private TaskBitmap? _ready;
    private TaskBitmap? _blocked;
    private EdgeTable? _dependencies;
    private EdgeTable? _dependents;
    private CriticalPathColumn? _criticalPath;
    private StringsPerTask? _unresolved;
    private NumberColumn? _slack;
    private UnblocksColumn? _unblocks;
    private OtherFields? _others;
    private FieldAliases? _aliases;
    private KnownKeys? _knownKeys;
    private StatusMeaning[]? _meanings;
    private RecordHashColumn? _recordHashes;

    public IndexColumns(IndexFile file)
    {
        File = file;
        int fields = Fields.Fields.Length;
        _texts = new StringColumn?[fields];
        _names = new NameColumn?[fields];
        _postings = new PostingTable?[fields];
        _nameTotals = new TotalsTable?[fields];
        _dates = new DateColumn?[fields];
        _numbers = new NumberColumn?[fields];
        _sorts = new SortPermutation?[fields];
        _spellings = new ValueSpellings?[fields];
    }

    public IndexFile File { get; }

    public int TaskCount => File.TaskCount;

    public FieldTable Fields => _fields ?? Remember(ref _fields, new FieldTable(File.Require(SectionKind.Fields)));

    public IndexMeta Meta => _meta ?? Remember(ref _meta, new IndexMeta(File.Require(SectionKind.Meta)));

    public TotalsTable Totals => _totals ?? Remember(ref _totals, new TotalsTable(File.Require(SectionKind.Totals), 1));

    public StringColumn Paths =>
        _paths ?? Remember(ref _paths, new StringColumn(File.Require(SectionKind.Path), 0, TaskCount));

    /// <summary>Done and total of each task in turn.</summary>
    public NumbersPerTask Checklist =>
        _checklist ?? Remember(ref _checklist, new NumbersPerTask(File.Require(SectionKind.Checklist), TaskCount, 2, int.MaxValue));

    public RecordHashColumn RecordHashes =>
        _recordHashes ?? Remember(ref _recordHashes, new RecordHashColumn(File.Require(SectionKind.RecordHashes), TaskCount));

    public NumbersPerTask Depth =>
        _depth ?? Remember(ref _depth, new NumbersPerTask(File.Require(SectionKind.Depth), TaskCount, 1, int.MaxValue));

    public NumbersPerTask DependencyOrder =>
        _order ?? Remember(ref _order, new NumbersPerTask(File.Require(SectionKind.DependencyOrder), TaskCount, 1, TaskCount));

    public TaskBitmap Ready => _ready ?? Remember(ref _ready, new TaskBitmap(File.Require(SectionKind.Ready), TaskCount));

    public TaskBitmap Blocked => _blocked ?? Remember(ref _blocked, new TaskBitmap(File.Require(SectionKind.Blocked), TaskCount));

    public EdgeTable Dependencies =>
        _dependencies ?? Remember(ref _dependencies, new EdgeTable(File.Require(SectionKind.Dependencies), TaskCount));

    public EdgeTable Dependents =>
        _dependents ?? Remember(ref _dependents, new EdgeTable(File.Require(SectionKind.Dependents), TaskCount));

    public CriticalPathColumn CriticalPath =>
        _criticalPath ?? Remember(ref _criticalPath, new CriticalPathColumn(File.Require(SectionKind.CriticalPath), TaskCount));

    public StringsPerTask Unresolved =>
        _unresolved ?? Remember(ref _unresolved, new StringsPerTask(File.Require(SectionKind.UnresolvedDependencies), TaskCount));

    /// <summary>In thousandths of an hour; absent for finished tasks.</summary>
    public NumberColumn Slack => _slack ?? Remember(ref _slack, new NumberColumn(File.Require(SectionKind.Slack), TaskCount));

    public UnblocksColumn Unblocks => _unblocks ?? Remember(ref _unblocks, new UnblocksColumn(File.Require(SectionKind.Unblocks), TaskCount));

    public OtherFields Others => _others ?? Remember(ref _others, new OtherFields(
        File.Require(SectionKind.OtherKeys),
        File.Require(SectionKind.OtherValues),
        File.Require(SectionKind.OtherKeyOfValue),
        TaskCount));

    public FieldAliases Aliases => _aliases ?? Remember(
        ref _aliases,
        File.TryGet(SectionKind.FieldAliases, 0, out SectionView view) ? new FieldAliases(view, Fields.Fields.Length) : FieldAliases.None);

    public KnownKeys KnownKeys => _knownKeys ?? Remember(
        ref _knownKeys,
        File.TryGet(SectionKind.KnownKeys, 0, out SectionView view) ? new KnownKeys(view) : KnownKeys.NotRecorded);

    /// <summary>By the code of the status.</summary>
    public StatusMeaning[] StatusMeanings => _meanings ?? Remember(ref _meanings, ReadMeanings());

    public StringColumn Text(int field) =>
        _texts[field] ?? Remember(ref _texts[field], new StringColumn(File.Require(SectionKind.Text, field), 0, TaskCount));

    public NameColumn Name(int field) => _names[field] ?? Remember(ref _names[field], new NameColumn(
        Fields.Fields[field].Name,
        File.Require(SectionKind.NameDictionary, field),
        File.Require(SectionKind.NameCodes, field),
        TaskCount,
        Fields.Fields[field].Kind == TaskFieldKind.NameList,
        Fields.RoleOf(field) is not (FieldRole.Status or FieldRole.Priority)));

    public PostingTable Postings(int field) => _postings[field] ?? Remember(
        ref _postings[field],
        new PostingTable(File.Require(SectionKind.NamePostings, field), Name(field).ValueCount, TaskCount));

    public TotalsTable NameTotals(int field) => _nameTotals[field] ?? Remember(
        ref _nameTotals[field],
        new TotalsTable(File.Require(SectionKind.NameTotals, field), Name(field).ValueCount));

    public DateColumn Date(int field) =>
        _dates[field] ?? Remember(ref _dates[field], new DateColumn(File.Require(SectionKind.Date, field), TaskCount));

    public NumberColumn Number(int field) =>
        _numbers[field] ?? Remember(ref _numbers[field], new NumberColumn(File.Require(SectionKind.Number, field), TaskCount));

    /// <summary>Of two fields of names, the one with the lower number first; null where the index does not store them.</summary>
    public PairTable? Pairs(int first, int second)
    {
        int number = PairNumber(first, second);
        if (number < 0)
        {
            return null;
        }

        return _pairs.TryGetValue(number, out PairTable? known)
            ? known
            : _pairs.GetOrAdd(number, File.TryGet(SectionKind.NamePairs, number, out SectionView view)
                ? new PairTable(view, first, second, Name(first).ValueCount, Name(second).ValueCount)
                : null);
    }

    /// <summary>Under which number the section table has a pair of fields, or -1.</summary>
    public int PairNumber(int first, int second) => NamePair.SectionNumber(Fields.PlaceAmongNames(first), Fields.PlaceAmongNames(second));

    public SortPermutation Sort(int field) =>
        _sorts[field] ?? Remember(ref _sorts[field], new SortPermutation(File.Require(SectionKind.Sort, field), TaskCount));

    /// <summary>How the schema lets the values of a field of names be written.</summary>
    public ValueSpellings Spellings(int field) => _spellings[field] ?? Remember(
        ref _spellings[field],
        File.TryGet(SectionKind.ValueSpellings, field, out SectionView view) ? new ValueSpellings(view) : ValueSpellings.None);

    /// <summary>
    /// The code of a value of a field of names, in any spelling that the schema allows; -1 for none. What the index has as it is
    /// written comes first.
    /// </summary>
    public int CodeOf(int field, string value)
    {
        NameColumn names = Name(field);
        ValueSpellings spellings = Spellings(field);
        int code = names.CodeOf(value);
        return code < 0 && spellings.Find(value) is { } name ? names.CodeOf(name) : code;
    }

    private static T Remember<T>(ref T? place, T made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;

    private StatusMeaning[] ReadMeanings()
    {
        int field = Fields.Find(FieldRole.Status, TaskFieldKind.Name);
        if (field < 0)
        {
            return [];
        }

        SectionView view = File.Require(SectionKind.StatusMeanings, field);
        var meanings = new StatusMeaning[Name(field).ValueCount];
        view.RequireLength(meanings.Length);
        ReadOnlySpan<byte> bytes = view.Values<byte>(0, meanings.Length);
        for (int code = 0; code < meanings.Length; code++)
        {
            meanings[code] = (StatusMeaning)bytes[code];
            if (meanings[code] > StatusMeaning.Cancelled)
            {
                throw view.Damaged("has an unknown meaning");
            }
        }

        GC.KeepAlive(view.Memory);
        return meanings;
    }
}
