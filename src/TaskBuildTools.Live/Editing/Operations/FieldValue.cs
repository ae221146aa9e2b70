using System.Collections.Immutable;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>The value that an edit gives a field.</summary>
internal sealed class FieldValue
{
    private FieldValue(FieldValueKind kind) => Kind = kind;

    public FieldValueKind Kind { get; }

    public string AsText { get; private init; } = "";

    public ImmutableArray<string> Items { get; private init; } = [];

    public TaskDate AsDate { get; private init; }

    public DateTimeOffset AsMoment { get; private init; }

    public long FixedPoint { get; private init; }

    /// <summary>Written as it is; of a list field, its one item.</summary>
    public static FieldValue Text(string text) => new(FieldValueKind.Text) { AsText = text };

    public static FieldValue List(params ImmutableArray<string> items) => new(FieldValueKind.List) { Items = items };

    /// <summary>Reads back as exactly this date.</summary>
    public static FieldValue Date(TaskDate date) => new(FieldValueKind.Date) { AsDate = date };

    /// <summary>Written as precisely as the file's own dates are.</summary>
    public static FieldValue Moment(DateTimeOffset moment) => new(FieldValueKind.Moment) { AsMoment = moment };

    public static FieldValue Number(long thousandths) => new(FieldValueKind.Number) { FixedPoint = thousandths };
}
