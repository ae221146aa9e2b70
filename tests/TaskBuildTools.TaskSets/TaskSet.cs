using System.Globalization;
using TaskBuildTools.TaskSets.Content;
using TaskBuildTools.TaskSets.Dependencies;
using TaskBuildTools.TaskSets.Drawing;
using TaskBuildTools.TaskSets.Writing;

namespace TaskBuildTools.TaskSets;

/// <summary>
/// A set of task files that is a pure function of its options, to the byte: for tests and benchmarks, and for whoever wants to try the
/// product on a backlog of some size. Any task can be made without the others, in about 20 µs. Safe for use by several threads.
/// </summary>
public sealed class TaskSet
{
    private static readonly DateTime Start = new(2023, 1, 2, 8, 0, 0, DateTimeKind.Unspecified);

    // From the oldest task to the newest.
    private static readonly TimeSpan Span = TimeSpan.FromDays(700);

    private readonly TaskSetOptions _options;
    private readonly AgeOrder _ages;
    private readonly DependencyPlan _plan;
    private readonly ZipfTable _tags;

    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    public TaskSet(TaskSetOptions options)
    {
        options.Check();
        _options = options;
        _ages = new AgeOrder(options.Tasks, options.Seed);
        _plan = new DependencyPlan(options, _ages);
        _tags = new ZipfTable(Math.Max(1, options.Tags), options.TagSkew);
    }

    public int Count => _options.Tasks;

    /// <summary>Of the options; known without making any task.</summary>
    public int MalformedCount => _plan.MalformedBefore(Count);

    /// <param name="number">From 0 to below <see cref="Count"/>.</param>
    public GeneratedTask this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
            return Make(number);
        }
    }

    /// <summary>Writes all files below a folder, which is made and must be empty.</summary>
    /// <exception cref="IOException">Something stands in the folder, or a file cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    public static TaskSetSummary Write(string folder, TaskSetOptions options) => TaskSetWriter.Write(folder, new TaskSet(options), options);

    /// <summary>The bytes of a task's file.</summary>
    public byte[] FileOf(GeneratedTask task) => _options.Dialect == TaskDialect.Default
        ? DefaultDialect.Write(task, _options.Seed)
        : BacklogMdDialect.Write(task, _options.Seed);

    private GeneratedTask Make(int number)
    {
        int age = _ages.AgeOf(number);
        bool isBacklogMd = _options.Dialect == TaskDialect.BacklogMd;
        SplitMix64 fields = SplitMix64.For(_options.Seed, number, Purpose.Fields);
        SplitMix64 texts = SplitMix64.For(_options.Seed, number, Purpose.Texts);
        SplitMix64 body = SplitMix64.For(_options.Seed, number, Purpose.Body);
        string title = Title(ref texts);
        string id = IdOf(number);
        DateTime created = Start.AddSeconds((long)(Span.TotalSeconds * age / Count) + fields.Next(3600));
        (string status, bool isClosed) = Status(age, ref fields);
        int bytes = (int)(_options.BodyBytes * (_options.BodySkew + 1) * Power.Of(body.NextDouble(), _options.BodySkew));
        (int done, int total) = BodyText.Checklist(ref body, bytes, isClosed);
        return new GeneratedTask
        {
            Number = number,
            Id = id,
            Title = title,
            Path = FilePlace.Of(number, id, title, _options),
            Status = status,
            Created = created,
            Updated = isClosed || fields.Next(2) == 0 ? created.AddMinutes(fields.Next(60 * 24 * 60)) : null,
            Priority = fields.Next(8) switch { 0 => null, 1 or 2 => "low", 3 or 4 or 5 => "medium", 6 => "high", _ => isBacklogMd ? "high" : "critical" },
            Due = !isBacklogMd && fields.Next(5) < 3 ? DateOnly.FromDateTime(created).AddDays(7 + fields.Next(120)) : null,
            Agent = !isBacklogMd && _options.Agents > 0 ? Vocabulary.Agent(fields.Next(_options.Agents)) : null,
            EstimatedHours = !isBacklogMd && fields.Next(3) > 0 ? (1 + fields.Next(80)) / 2m : null,
            ActualHours = !isBacklogMd && isClosed && fields.Next(3) > 0 ? (1 + fields.Next(120)) / 2m : null,
            Assignees = fields.Next(3) == 0 ? [(isBacklogMd ? "@" : "") + Vocabulary.Person(ref fields)] : [],
            Description = isBacklogMd ? null : Description(ref texts),
            Notes = isBacklogMd || texts.Next(4) > 0 ? null : Prose.Sentence(ref texts),
            Dependencies = [.. _plan.Of(age).Select(IdOf)],
            Tags = Tags(number),
            ChecklistDone = done,
            ChecklistTotal = total,
            Body = BodyText.Write(ref body, bytes, done, total),
            Mistake = MistakeOf(number),
        };
    }

    private string IdOf(int number) => _options.Dialect == TaskDialect.Default
        ? string.Create(CultureInfo.InvariantCulture, $"task-{number:D6}")
        : string.Create(CultureInfo.InvariantCulture, $"BACK-{number + 1}");

    private TaskMistake MistakeOf(int number)
    {
        ReadOnlySpan<TaskMistake> mistakes = TaskMistakes.Of(_options.Dialect);
        return _plan.IsMalformed(number) ? mistakes[_plan.MalformedBefore(number) % mistakes.Length] : TaskMistake.None;
    }

    // The older half is closed: so nothing is closed before what it depends on.
    private (string Name, bool IsClosed) Status(int age, ref SplitMix64 random)
    {
        bool isBacklogMd = _options.Dialect == TaskDialect.BacklogMd;
        if (_plan.IsCancelled(age))
        {
            return (isBacklogMd ? "Won't Do" : "cancelled", false);
        }

        if (age < Count / 2)
        {
            return (isBacklogMd ? "Done" : "complete", true);
        }

        int part = random.Next(20);
        string status = part switch
        {
            < 3 => isBacklogMd ? "In Progress" : "in_progress",
            < 5 => isBacklogMd ? "In Progress" : "review",
            5 => isBacklogMd ? "Draft" : "blocked",
            < 9 => isBacklogMd ? "To Do" : "pending",
            _ => isBacklogMd ? "To Do" : "todo",
        };
        return (status, false);
    }

    private string[] Tags(int number)
    {
        SplitMix64 random = SplitMix64.For(_options.Seed, number, Purpose.Tags);
        List<string> tags = [];
        for (int left = _options.Tags == 0 ? 0 : random.NextCount(_options.TagsPerTask); left > 0; left--)
        {
            string tag = Vocabulary.Tag(_tags.Next(ref random));
            if (!tags.Contains(tag))
            {
                tags.Add(tag);
            }
        }

        return [.. tags];
    }

    private static string Title(ref SplitMix64 random)
    {
        string words = Prose.Words(ref random, 3 + random.Next(6));
        return random.Next(10) switch
        {
            0 => "Fix: " + words,
            1 => "Don't " + words,
            2 => "Say \"" + words + "\"",
            _ => words,
        };
    }

    private static string? Description(ref SplitMix64 random) => random.Next(4) switch
    {
        0 => null,
        1 => Prose.Sentence(ref random),
        2 => Prose.Sentence(ref random) + " " + Prose.Sentence(ref random) + " " + Prose.Sentence(ref random),
        // With a line end of its own: written as a block.
        _ => Prose.Sentence(ref random) + "\n" + Prose.Sentence(ref random) + "\n",
    };
}
