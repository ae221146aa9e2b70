using System.Globalization;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live;

/// <summary>
/// Changes of one task, written at once or not at all. Each returns the same object, so that they can be chained. Fields
/// are named by their name in the schema, by an alias, or by a key that the schema does not know. Not thread-safe.
/// </summary>
public sealed partial class TaskEditBuilder
{
    // What files may hold.
    private const decimal LargestNumber = 1_000_000_000_000;

    private readonly List<Func<TaskSchema, EditOperation>> _operations = [];
    private DateTimeOffset? _updatedAt;
    private bool _isTouched;

    internal TaskEditBuilder()
    {
    }

    /// <summary>Gives it another title.</summary>
    public TaskEditBuilder SetTitle(string title) => SetText(FieldRole.Title, title);

    /// <summary>Gives it another description; null takes it away.</summary>
    public TaskEditBuilder SetDescription(string? description) => SetText(FieldRole.Description, description);

    /// <summary>Gives it another status. Where the schema maps statuses to folders, the file is moved there too.</summary>
    public TaskEditBuilder SetStatus(string status) => SetText(FieldRole.Status, status);

    /// <summary>Gives it another priority; null takes it away.</summary>
    public TaskEditBuilder SetPriority(string? priority) => SetText(FieldRole.Priority, priority);

    /// <summary>Gives it to another agent; null to none.</summary>
    public TaskEditBuilder SetAgent(string? agent) => SetText(FieldRole.Agent, agent);

    /// <summary>Gives it other notes; null takes them away.</summary>
    public TaskEditBuilder SetNotes(string? notes) => SetText(FieldRole.Notes, notes);

    /// <summary>Assigns the task to these; without any, it has no assignee.</summary>
    public TaskEditBuilder SetAssignees(params string[] assignees) => SetItems(FieldRole.Assignee, assignees);

    /// <summary>Gives it these tags and no others.</summary>
    public TaskEditBuilder SetTags(params string[] tags) => SetItems(FieldRole.Tags, tags);

    /// <summary>Adds a tag, unless it has it.</summary>
    public TaskEditBuilder AddTag(string tag) => AddTo(FieldRole.Tags, tag);

    /// <summary>Takes a tag away, if it has it.</summary>
    public TaskEditBuilder RemoveTag(string tag) => RemoveFrom(FieldRole.Tags, tag);

    /// <summary>Makes it depend on these and no others.</summary>
    public TaskEditBuilder SetDependencies(params string[] ids) => SetItems(FieldRole.Dependencies, ids);

    /// <summary>Makes it depend on a task, unless it does.</summary>
    public TaskEditBuilder AddDependency(string id) => AddTo(FieldRole.Dependencies, id);

    /// <summary>Ends its dependence on a task, if there is one.</summary>
    public TaskEditBuilder RemoveDependency(string id) => RemoveFrom(FieldRole.Dependencies, id);

    /// <summary>Makes it due on a day; null never.</summary>
    public TaskEditBuilder SetDue(DateOnly? due) =>
        due is { } day ? Set(FieldRole.Due, DateOf(day)) : Remove(FieldRole.Due);

    /// <summary>Makes it due at a point in time.</summary>
    public TaskEditBuilder SetDue(DateTimeOffset due) => Set(FieldRole.Due, DateOf(due));

    /// <summary>Gives it an estimate in hours, in steps of a thousandth; null takes it away.</summary>
    public TaskEditBuilder SetEstimatedHours(decimal? hours) => SetHours(FieldRole.EstimatedHours, hours);

    /// <summary>Says how many hours it took, in steps of a thousandth; null takes that away.</summary>
    public TaskEditBuilder SetActualHours(decimal? hours) => SetHours(FieldRole.ActualHours, hours);

    /// <summary>Ticks an item of the body's checklists, or takes the tick away; counted from 0, in the order of the body.</summary>
    public TaskEditBuilder SetChecklistItem(int index, bool done = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Add(_ => new SetChecklistItem(index, done));
    }

    /// <summary>Ticks the one item of the body's checklists that has this text, or takes the tick away.</summary>
    public TaskEditBuilder SetChecklistItem(string text, bool done = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Add(_ => new SetChecklistItem(text, done));
    }

    /// <summary>Gives any field a text.</summary>
    public TaskEditBuilder Set(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Set(field, FieldValue.Text(value));
    }

    /// <summary>Gives any field a number, in steps of a thousandth.</summary>
    public TaskEditBuilder Set(string field, decimal value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return Add(_ => new SetField(field, NumberOf(field, value)));
    }

    /// <summary>Gives any field a day.</summary>
    public TaskEditBuilder Set(string field, DateOnly value) => Set(field, DateOf(value));

    /// <summary>Gives any field a point in time.</summary>
    public TaskEditBuilder Set(string field, DateTimeOffset value) => Set(field, DateOf(value));

    /// <summary>Gives any field these items and no others.</summary>
    public TaskEditBuilder SetList(string field, params string[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Set(field, FieldValue.List([.. items]));
    }

    /// <summary>Adds an item to any list field, unless it has it.</summary>
    public TaskEditBuilder AddTo(string field, string item)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        ArgumentNullException.ThrowIfNull(item);
        return Add(_ => new AddToList(field, item));
    }

    /// <summary>Takes an item out of any list field, if it has it.</summary>
    public TaskEditBuilder RemoveFrom(string field, string item)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        ArgumentNullException.ThrowIfNull(item);
        return Add(_ => new RemoveFromList(field, item));
    }

    /// <summary>Takes any field away, if it is there.</summary>
    public TaskEditBuilder Remove(string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return Add(_ => new RemoveField(field));
    }

    /// <summary>
    /// Notes when it was last changed, if anything else changes: at the store's own time, or the given one, in the form that
    /// the file's dates have.
    /// </summary>
    public TaskEditBuilder Touch(DateTimeOffset? updatedAt = null)
    {
        _isTouched = true;
        _updatedAt = updatedAt;
        return this;
    }

    internal TaskEdit ToEdit(TaskSchema schema, TimeProvider clock) => new(
        [.. _operations.Select(operation => operation(schema))],
        _isTouched ? _updatedAt ?? clock.GetUtcNow() : null);

    private static FieldValue DateOf(DateOnly day) =>
        FieldValue.Date(new TaskDate(day.ToDateTime(TimeOnly.MinValue).Ticks, TaskDate.DateOnly));

    private static FieldValue DateOf(DateTimeOffset time) =>
        FieldValue.Date(new TaskDate(time.Ticks, (short)time.TotalOffsetMinutes));

    // Numbers with more digits than a file may have are refused with the edit, as any other value.
    private static FieldValue NumberOf(string field, decimal value)
    {
        if (Math.Abs(value) > LargestNumber || decimal.Truncate(value * 1000) != value * 1000)
        {
            string rule = Math.Abs(value) > LargestNumber ? "it is out of range" : "a number has at most three decimals";
            throw new TaskEditException(
                TaskEditFailure.InvalidValue, string.Create(CultureInfo.InvariantCulture, $"{ValueText.SubjectOf(field)} cannot be {value}: {rule}"));
        }

        return FieldValue.Number((long)(value * 1000));
    }

    private TaskEditBuilder SetText(FieldRole role, string? value) => value is null ? Remove(role) : Set(role, FieldValue.Text(value));

    private TaskEditBuilder SetHours(FieldRole role, decimal? hours) =>
        hours is { } some ? Add(schema => new SetField(schema[role].Name, NumberOf(schema[role].Name, some))) : Remove(role);

    private TaskEditBuilder SetItems(FieldRole role, string[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Length == 0 ? Remove(role) : Set(role, FieldValue.List([.. items]));
    }

    private TaskEditBuilder AddTo(FieldRole role, string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Add(schema => new AddToList(schema[role].Name, item));
    }

    private TaskEditBuilder RemoveFrom(FieldRole role, string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Add(schema => new RemoveFromList(schema[role].Name, item));
    }

    private TaskEditBuilder Set(FieldRole role, FieldValue value) => Add(schema => new SetField(schema[role].Name, value));

    private TaskEditBuilder Set(string field, FieldValue value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return Add(_ => new SetField(field, value));
    }

    private TaskEditBuilder Remove(FieldRole role) => Add(schema => new RemoveField(schema[role].Name));

    private TaskEditBuilder Add(Func<TaskSchema, EditOperation> operation)
    {
        _operations.Add(operation);
        return this;
    }
}
