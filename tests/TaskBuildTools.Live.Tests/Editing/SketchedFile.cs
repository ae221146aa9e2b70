using System.Text;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>
/// A random task file that knows its own layout, so that it can tell, without reading YAML, what a careful person would
/// leave after an edit.
/// </summary>
internal sealed class SketchedFile
{
    private static readonly string[] Words = ["alpha", "beta", "gamma", "delta", "rho", "sigma", "tau"];
    private static readonly string[] Comments = ["", "", "", " # why", "  # a: 'b', [c]", "\t# tab"];

    private readonly List<SketchedPart> _parts = [];
    private readonly string[] _breaks;
    private readonly Random _random;
    private string _head = "";
    private string _closing = "";

    public SketchedFile(Random random)
    {
        _random = random;
        _breaks = random.Next(4) switch { 0 => ["\r\n"], 1 => ["\n", "\r\n"], _ => ["\n"] };
        _head = (random.Next(6) == 0 ? "\uFEFF" : "") + "---" + (random.Next(5) == 0 ? " " : "") + Break();
        _closing = random.Next(9) == 0 ? "..." : "---";
        AddFiller();
        AddScalar("id", "a1");
        foreach (string key in new[] { "title", "notes", "agent", "custom" }.Where(_ => random.Next(3) > 0))
        {
            AddFiller();
            AddScalar(key, Word());
        }

        foreach (string key in new[] { "tags", "dependencies", "assignee" }.Where(_ => random.Next(3) > 0))
        {
            AddFiller();
            AddList(key);
        }

        if (random.Next(3) == 0)
        {
            _parts.Add(new SketchedPart("description") { Lines = ["description: |" + Break(), "  one: 'two'" + Break(), Break(), "    three # no comment" + Break()] });
        }

        AddFiller();
        int items = random.Next(4);
        Body = random.Next(5) == 0 ? "" : Break() + "# Body: it's \"x\"  " + Break() + string.Concat(
            Enumerable.Range(0, items).Select(i => $"- [{(random.Next(2) == 0 ? ' ' : 'x')}] item {i}{Break()}")) + "no newline at the end";
    }

    public string Body { get; set; }

    public IEnumerable<SketchedPart> Scalars => _parts.Where(static part => part.Scalar is not null);

    public IEnumerable<SketchedPart> Lists => _parts.Where(static part => part.Items is not null);

    public IEnumerable<SketchedPart> Fields => _parts.Where(static part => part.Key.Length > 0);

    public void Remove(SketchedPart part) => _parts.Remove(part);

    public string Word() => Words[_random.Next(Words.Length)] + _random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString()
    {
        StringBuilder text = new(_head);
        foreach (SketchedPart part in _parts)
        {
            text.Append(part);
        }

        return text + _closing + (Body.Length == 0 ? "" : "\n" + Body);
    }

    private string Break() => _breaks[_random.Next(_breaks.Length)];

    private void AddFiller()
    {
        int kind = _random.Next(6);
        if (kind < 2)
        {
            _parts.Add(new SketchedPart("") { Lines = [(kind == 0 ? "" : "# comment: 'x") + Break()] });
        }
    }

    private void AddScalar(string key, string value)
    {
        string[] gaps = [" ", " ", "  ", "\t"];
        _parts.Add(new SketchedPart(key)
        {
            Prefix = key + (_random.Next(9) == 0 ? " :" : ":") + gaps[_random.Next(gaps.Length)],
            Scalar = value,
            Quote = new[] { "", "", "'", "\"" }[_random.Next(4)],
            Suffix = Comments[_random.Next(Comments.Length)] + (_random.Next(6) == 0 ? "  " : ""),
            Break = Break(),
        });
    }

    private void AddList(string key)
    {
        string quote = new[] { "", "", "'", "\"" }[_random.Next(4)];
        bool isBlock = _random.Next(2) == 0;
        SketchedPart part = new(key)
        {
            IsBlock = isBlock,
            Prefix = key + ":" + (isBlock ? "" : " "),
            Quote = quote,
            Suffix = Comments[_random.Next(Comments.Length)],
            Break = Break(),
            Dash = new string(' ', _random.Next(4)) + "-" + new string(' ', 1 + _random.Next(2)),
            Separator = _random.Next(4) == 0 ? "," : ", ",
            Items = [],
        };
        for (int i = _random.Next(isBlock ? 1 : 0, 5); i > 0; i--)
        {
            string comment = isBlock ? Comments[_random.Next(Comments.Length)] : "";
            bool hasLineBefore = isBlock && _random.Next(5) == 0;
            part.Items.Add(new SketchedItem($"{Word()}-{i}", comment, Break(), hasLineBefore ? "  # about the next" + Break() : ""));
        }

        _parts.Add(part);
    }
}
