using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>Binds the nodes of one file to the fields of the schema; what does not fit becomes findings, within <see cref="BoundedFindings"/>.</summary>
internal sealed class DocumentBinder(FieldNames fields, string path, YamlDocument yaml, SourceSpan openingLine)
{
    // Unknown keys, and unknown values, of one file that a nearest name is looked for; more of them are no misspellings.
    private const int SuggestedNames = 1000;

    private readonly TaskSchema _schema = fields.Schema;
    private readonly BoundedFindings _findings = new(path);
    private readonly int[] _keys = new int[fields.Schema.Fields.Length];
    private readonly TaskValues _task = new(path, fields.Schema, yaml) { IdPattern = fields.IdPattern, Folders = fields.Folders };
    private int _unknownValues;
    private UnknownKeys? _unknown;
    private FieldComments? _comments;
    private bool _isIdGuessed;

    public void Add(Finding finding)
    {
        // A value that was guessed has no findings of its own, and neither has one with a byte that is reported.
        if (finding.Descriptor.Category != DiagnosticCategory.Values
            || (!yaml.IsGuessed(finding.Span) && !(HasInvalidBytes && finding.Key.Contains('\uFFFD'))))
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Where nothing else can be read: the id, if one line of the text gives it.</summary>
    public void SalvageId(string text)
    {
        _task.Id = IdLine.Find(text, fields);
        _isIdGuessed = true;
    }

    /// <summary>Whether the file has bytes that are not UTF-8. They became U+FFFD, and a value with one is not what stands in the file.</summary>
    public bool HasInvalidBytes { get; init; }

    /// <summary>An id with an invalid byte is like any other such id.</summary>
    public void ForgetReplacedId()
    {
        if (_task.Id.Contains('\uFFFD'))
        {
            _task.Id = "";
        }
    }

    /// <summary>Reads all fields.</summary>
    public void Bind()
    {
        YamlTree tree = yaml.Tree!;
        Array.Fill(_keys, -1);
        _comments = new FieldComments(fields, path, yaml);
        _unknown = new UnknownKeys(fields, path, yaml, _keys);
        if (tree.Count > 0 && tree[0].Kind == YamlNodeKind.Mapping)
        {
            BindPairs(tree);
        }
        else if (tree.Count > 0 && !tree[0].IsNull)
        {
            Add(FrontMatterNotMapping.Create(path, yaml.Span(0)));
            return;
        }

        CheckRequired();
        CheckValues();
        _unknown.Report(this);
        _comments.Report(this);
    }

    public TaskDocument ToDocument(int bodyOffset, ReadOnlySpan<byte> body)
    {
        Finding[] findings = _findings.ToArray();
        BodyScanner checklists = BodyScanner.Scan(body);
        return new TaskDocument
        {
            Path = path,
            IsRejected = Array.Exists(findings, static finding => finding.Descriptor.RejectsFile),
            Findings = findings,
            Id = _task.Id,
            IsIdGuessed = _task.Id.Length > 0 && (_isIdGuessed || yaml.IsRepaired),
            Texts = _task.Texts,
            Names = _task.Names,
            Dates = _task.Dates,
            Numbers = _task.Numbers,
            Dependencies = _task.Dependencies,
            Others = _unknown?.Others() ?? [],
            Synonyms = _unknown?.Synonyms() ?? [],
            IdSpan = _task.Span(FieldRole.Id),
            ChecklistTotal = checklists.Total,
            ChecklistDone = checklists.Done,
            BodyOffset = bodyOffset,
            BodyLength = body.Length,
            BodyHash = TaskDocumentReader.HashOf(body),
        };
    }

    /// <summary>By index of the schema's fields: where the value stands, or the default span for none.</summary>
    public SourceSpan[] Spans()
    {
        SourceSpan[] spans = new SourceSpan[_task.Nodes.Length];
        for (int field = 0; field < spans.Length; field++)
        {
            spans[field] = _task.Span(field);
        }

        return spans;
    }

    private void BindPairs(YamlTree tree)
    {
        int end = tree.Next(0);
        int value;
        for (int key = 1; key < end; key = tree.Next(value))
        {
            value = tree.Next(key);
            if (tree[key].Kind != YamlNodeKind.Scalar)
            {
                continue;
            }

            int field = fields.IndexOf(tree[key].Text);
            if (field < 0)
            {
                _unknown!.Add(key);
                continue;
            }

            if (_keys[field] >= 0)
            {
                // Of two ids the file means one, and does not say which.
                _isIdGuessed |= _schema.Fields[field].Role == FieldRole.Id;
                // The same key twice is already reported; here it is an alias beside its field.
                string first = tree[_keys[field]].Text;
                if (first != tree[key].Text)
                {
                    Add(DuplicateKey.Create(path, yaml.Span(key), tree[key].Text, first, yaml.Span(_keys[field])));
                }

                continue;
            }

            _keys[field] = key;
            BindField(_schema.Fields[field], field, value);
        }
    }

    private void BindField(FieldDefinition field, int index, int value)
    {
        YamlTree tree = yaml.Tree!;
        if (tree[value].IsNull)
        {
            if (field.Kind == TaskFieldKind.Dependencies && _comments!.InsteadOfValue(_keys[index]) is { IsLikelyText: true } comment)
            {
                _task.Dependencies = [new Dependency("", _comments.Span(comment), IsTruncated: true)];
            }

            return;
        }

        _task.Nodes[index] = value;
        bool isList = field.Kind is TaskFieldKind.NameList or TaskFieldKind.Dependencies;
        YamlNodeKind kind = tree[value].Kind;
        if (kind == YamlNodeKind.Mapping || (kind == YamlNodeKind.Sequence && !isList))
        {
            string found = kind == YamlNodeKind.Mapping ? "mapping" : "list";
            Add(WrongShape.Create(path, yaml.Span(value), field.Name, found, isList ? "list" : "single value"));
            return;
        }

        switch (field.Kind)
        {
            case TaskFieldKind.Text:
                BindText(field, tree[value].Text);
                break;
            case TaskFieldKind.Name:
                if (Canonical(field, tree[value].Text, value) is { } name)
                {
                    _task.Names[field.Slot] = fields.Strings.Single(name);
                }

                break;
            case TaskFieldKind.NameList:
                _task.Names[field.Slot] = new ListBinder(path, field, yaml, _comments!, this).Names(value);
                break;
            case TaskFieldKind.Dependencies:
                _task.Dependencies = new ListBinder(path, field, yaml, _comments!, this).Dependencies(value);
                break;
            case TaskFieldKind.Date:
                BindDate(field, tree[value].Text, value);
                break;
            default:
                BindNumber(field, tree[value].Text, value);
                break;
        }
    }

    private void BindText(FieldDefinition field, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        _task.Texts[field.Slot] = text;
        if (field.Role == FieldRole.Id)
        {
            _task.Id = text;
        }
    }

    /// <summary>The spelling that counts, or null for a value that is empty or, reported here, not allowed.</summary>
    public string? Canonical(FieldDefinition field, string text, int node)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        ValueTable? values = fields.ValuesOf(field);
        if (values is null)
        {
            return text;
        }

        string? name = values.Find(text);
        if (name is null)
        {
            SourceSpan span = yaml.Span(node);
            Add(field.Role switch
            {
                FieldRole.Status => UnknownStatus.Create(path, span, text, fields.Schema, values.Names),
                FieldRole.Priority => UnknownPriority.Create(path, span, text, fields.Schema, values.Names),
                _ when field.Kind == TaskFieldKind.NameList && SeparatedText.Split(text) is { } parts =>
                    UnknownValue.CreateForList(path, span, field.Name, text, parts),
                _ => UnknownValue.Create(path, span, field, text, ++_unknownValues <= SuggestedNames ? values.Names : []),
            });
        }

        return name;
    }

    private void BindDate(FieldDefinition field, string text, int node)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (DateText.TryRead(text, out long ticks, out short zone, out string reason))
        {
            _task.Dates[field.Slot] = new TaskDate(ticks, zone);
        }
        else
        {
            Add(InvalidDate.Create(path, yaml.Span(node), field.Name, text, reason));
        }
    }

    private void BindNumber(FieldDefinition field, string text, int node)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        bool isHours = field.Role is FieldRole.EstimatedHours or FieldRole.ActualHours;
        if (NumberText.TryRead(text, isHours, out long thousandths, out string reason))
        {
            _task.Numbers[field.Slot] = thousandths;
        }
        else
        {
            Add(InvalidNumber.Create(path, yaml.Span(node), field.Name, text, reason));
        }
    }

    private void CheckRequired()
    {
        if (yaml.Tree!.Count <= 1)
        {
            // All that is required is missing, for one reason.
            Add(MissingId.Create(path, openingLine, _schema[FieldRole.Id].Name, ": the front matter is empty"));
            return;
        }

        for (int i = 0; i < _keys.Length; i++)
        {
            FieldDefinition field = _schema.Fields[i];
            if (!field.Required || (_keys[i] >= 0 && !IsEmpty(i)))
            {
                continue;
            }

            bool hasKey = _keys[i] >= 0;
            SourceSpan span = !hasKey ? openingLine : _task.Nodes[i] == 0 ? yaml.Span(_keys[i]) : yaml.Span(_task.Nodes[i]);
            string hint = "";
            if (!hasKey && _unknown!.InsteadOf(i) is >= 0 and var other)
            {
                span = yaml.Span(other);
                hint = MissingRequiredField.OtherKey(yaml.Tree![other].Text, field.Name);
            }
            else if (hasKey && _task.Nodes[i] == 0 && _comments!.InsteadOfValue(_keys[i]) is { } comment)
            {
                span = _comments.Span(comment);
                hint = "; " + CommentInValue.Reason;
            }

            if (field.Role != FieldRole.Id)
            {
                Add(MissingRequiredField.Create(path, span, field.Name, hasKey, hint));
            }
            else
            {
                Add(hasKey ? EmptyId.Create(path, span, field.Name, hint) : MissingId.Create(path, span, field.Name, hint));
            }
        }
    }

    // Whether the value that is there says nothing; one that was reported as wrong is not empty.
    private bool IsEmpty(int field)
    {
        int value = yaml.Tree!.Next(_keys[field]);
        ref YamlNode node = ref yaml.Tree[value];
        return node.Kind switch
        {
            YamlNodeKind.Scalar => node.IsNull || string.IsNullOrWhiteSpace(node.Text),
            YamlNodeKind.Sequence => node.Size == 1,
            _ => false,
        };
    }

    private void CheckValues()
    {
        if (string.IsNullOrWhiteSpace(_task.Id))
        {
            _task.Id = "";
        }

        List<Finding> findings = [];
        RuleSet.CheckValues(_task, findings);
        findings.ForEach(Add);
    }
}
