using System.Collections;
using System.Globalization;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Samples;

/// <summary>Random filters of every kind over <see cref="GeneratedBacklog"/>, with what they mean for the documents.</summary>
internal sealed class RandomConditions(TaskDocument[] tasks, DependencyGraph graph, Random random)
{
    private static readonly TaskSchema Schema = GeneratedBacklog.Schema;
    private static readonly Dictionary<string, FieldDefinition> Fields = Schema.Fields.ToDictionary(field => field.Name);
    private static readonly string[] DateFields = ["created_at", "updated_at", "due_date", "reviewed"];
    private static readonly string[] NumberFields = ["estimated_hours", "actual_hours", "budget"];

    public Condition Next(int depth) => depth == 0 ? Leaf() : random.Next(4) switch
    {
        0 => Next(depth - 1) & Next(random.Next(depth)),
        1 => Next(depth - 1) | Next(random.Next(depth)),
        2 => !Next(depth - 1),
        _ => Next(depth - 1) & Next(random.Next(depth)) & (Leaf() | Leaf()),
    };

    private Condition Leaf() => random.Next(17) switch
    {
        0 => Value("status", "todo", "done", "odd one", "nowhere"),
        1 => Value("tags", "tag0", "tag1", "tag9", "tag39"),
        2 => Value("area", "core", "Ärger"),
        3 => AnyOf(),
        4 => AllOf(),
        5 => Has(),
        6 => Dates(),
        7 => Days(),
        8 => Numbers(),
        9 => Overdue(),
        10 => Depends(),
        11 => Progress(),
        12 => Contains(),
        13 => Ids(),
        14 => Meaning(),
        15 => random.Next(2) == 0
            ? new Condition(TaskFilter.Ready, ordinal => graph.Ready[ordinal])
            : new Condition(TaskFilter.Blocked, ordinal => graph.Blocked[ordinal]),
        _ => Value("milestone", "M1", "M3", "M9"),
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private static FieldDefinition Field(string name) => Fields[name];

    private static DateTime? Utc(TaskDate date) => date.IsAbsent ? null : new DateTime(
        date.Zone is TaskDate.Naive or TaskDate.DateOnly ? date.Ticks : date.Ticks - date.Zone * TimeSpan.TicksPerMinute);

    private Condition Value(string field, params string[] values)
    {
        string value = Pick(values);
        return new Condition(TaskFilter.Field(field, value).IfFieldsExist(), ordinal => Values(field, ordinal).Contains(value));
    }

    private IEnumerable<string> Values(string field, int ordinal) => field == "milestone"
        ? tasks[ordinal].Others.Select(other => other.Value)
        : tasks[ordinal].Names[Field(field).Slot];

    private Condition AnyOf()
    {
        string field = Pick("tags", "priority", "agent", "milestone");
        string[] values = ["tag2", "tag5", "high", "zzz", "ada", "éa", "M0"];
        values = values[random.Next(values.Length)..];
        return new Condition(TaskFilter.AnyOf(field, values).IfFieldsExist(), ordinal => Values(field, ordinal).Intersect(values).Any());
    }

    private Condition AllOf()
    {
        string[] values = [.. new[] { "tag0", "tag1", "tag2" }.Take(random.Next(4))];
        return new Condition(TaskFilter.AllOf("tags", values), ordinal => values.All(Values("tags", ordinal).Contains));
    }

    private Condition Has()
    {
        string field = Pick("tags", "agent", "title", "notes", "due_date", "budget", "dependencies", "milestone", "nothing");
        FieldDefinition? known = Schema.Fields.FirstOrDefault(candidate => candidate.Name == field);
        return new Condition(TaskFilter.HasAny(field).IfFieldsExist(), known?.Kind switch
        {
            null => ordinal => tasks[ordinal].Others.Any(other => other.Key == field),
            TaskFieldKind.Text => ordinal => !string.IsNullOrEmpty(tasks[ordinal].Texts[known.Slot]),
            TaskFieldKind.Date => ordinal => !tasks[ordinal].Dates[known.Slot].IsAbsent,
            TaskFieldKind.Number => ordinal => tasks[ordinal].Numbers[known.Slot] is not null,
            TaskFieldKind.Dependencies => ordinal => tasks[ordinal].Dependencies.Any(dependency => dependency.Id != tasks[ordinal].Id),
            _ => ordinal => tasks[ordinal].Names[known.Slot].Length > 0,
        });
    }

    private Condition Dates()
    {
        int slot = Field(Pick(DateFields)).Slot;
        string field = DateFields.First(name => Field(name).Slot == slot);
        DateTimeOffset? from = random.Next(4) == 0 ? null : new DateTimeOffset(GeneratedBacklog.Middle.AddHours(random.Next(-4000, 4000)), TimeSpan.FromHours(random.Next(-2, 3)));
        DateTimeOffset? before = random.Next(4) == 0 ? null : (from ?? new DateTimeOffset(GeneratedBacklog.Middle, TimeSpan.Zero)).AddHours(random.Next(-100, 3000));
        return new Condition(TaskFilter.DateRange(field, from, before), ordinal =>
            Utc(tasks[ordinal].Dates[slot]) is { } date && (from is null || date >= from.Value.UtcDateTime) && (before is null || date < before.Value.UtcDateTime));
    }

    private Condition Days()
    {
        string field = Pick(DateFields);
        DateOnly from = DateOnly.FromDateTime(GeneratedBacklog.Middle).AddDays(random.Next(-160, 160));
        DateOnly before = from.AddDays(random.Next(0, 5));
        return new Condition(TaskFilter.DateRange(field, from, before), ordinal =>
            Utc(tasks[ordinal].Dates[Field(field).Slot]) is { } date && DateOnly.FromDateTime(date) >= from && DateOnly.FromDateTime(date) < before);
    }

    private Condition Numbers()
    {
        string field = Pick(NumberFields);
        decimal? least = random.Next(4) == 0 ? null : random.Next(-10, 120) / 10m;
        decimal? most = random.Next(4) == 0 ? null : (least ?? 0) + random.Next(-1, 40) / 8m;
        return new Condition(TaskFilter.NumberRange(field, least, most), ordinal =>
            tasks[ordinal].Numbers[Field(field).Slot] is { } number && (least is null || number / 1000m >= least) && (most is null || number / 1000m <= most));
    }

    private Condition Overdue()
    {
        DateTimeOffset at = new(GeneratedBacklog.Middle.AddMinutes(random.Next(-200_000, 200_000)), TimeSpan.FromHours(random.Next(-2, 3)));
        int slot = Schema[FieldRole.Due].Slot;
        return new Condition(TaskFilter.OverdueAt(at), ordinal =>
        {
            TaskDate due = tasks[ordinal].Dates[slot];
            bool isUnfinished = graph.Meanings[ordinal] is not (StatusMeaning.Closed or StatusMeaning.Cancelled);
            return isUnfinished && Utc(due) is { } date
                && (due.Zone == TaskDate.DateOnly ? at.UtcDateTime >= date.AddDays(1) : at.UtcDateTime > date);
        });
    }

    private Condition Depends()
    {
        string id = GeneratedBacklog.IdOf(random.Next(tasks.Length + 2));
        switch (random.Next(4))
        {
            case 0:
                return new Condition(
                    TaskFilter.DependsOn(id),
                    ordinal => ordinal.ToString("d7", CultureInfo.InvariantCulture) != id && int.Parse(id, CultureInfo.InvariantCulture) < tasks.Length
                        && tasks[ordinal].Dependencies.Any(dependency => dependency.Id == id));
            case 1:
                return new Condition(TaskFilter.IsDependencyOf(id), Reached(id, dependents: false, steps: 1));
            case 2:
                return new Condition(TaskFilter.DependsOnTransitively(id), Reached(id, dependents: true, steps: int.MaxValue));
            default:
                return new Condition(TaskFilter.IsTransitiveDependencyOf(id), Reached(id, dependents: false, steps: int.MaxValue));
        }
    }

    // Breadth first over the documents; ids are numbers.
    private Func<int, bool> Reached(string id, bool dependents, int steps)
    {
        var reached = new BitArray(tasks.Length);
        int start = int.Parse(id, CultureInfo.InvariantCulture);
        ILookup<int, int>? reverse = dependents
            ? tasks.SelectMany((task, number) => Targets(number).Select(target => (target, number))).ToLookup(edge => edge.target, edge => edge.number)
            : null;
        IEnumerable<int> front = start < tasks.Length ? [start] : [];
        for (int step = 0; step < steps && front.Any(); step++)
        {
            List<int> next = [.. front.SelectMany(number => reverse is null ? Targets(number) : reverse[number]).Distinct().Where(number => !reached[number])];
            next.ForEach(number => reached[number] = true);
            front = next;
        }

        return ordinal => reached[ordinal];
    }

    private IEnumerable<int> Targets(int number) => tasks[number].Dependencies
        .Select(dependency => int.Parse(dependency.Id, CultureInfo.InvariantCulture)).Where(target => target < tasks.Length && target != number);

    private Condition Progress()
    {
        decimal least = random.Next(0, 4) / 3m;
        decimal most = random.Next(3) == 0 ? 1 : least + random.Next(0, 3) / 6m;
        return new Condition(TaskFilter.Progress(least, most), ordinal => tasks[ordinal].ChecklistTotal > 0
            && tasks[ordinal].ChecklistDone >= least * tasks[ordinal].ChecklistTotal
            && tasks[ordinal].ChecklistDone <= most * tasks[ordinal].ChecklistTotal);
    }

    private Condition Contains()
    {
        string field = Pick("title", "title", "notes", "summary", "agent", "tags", "milestone", "due_date");
        string text = Pick("build", "QUERY p", "STRASSE", "straße", "i", "KELVIN", "🎉", "É", "3", "m", "");
        return new Condition(TaskFilter.Contains(field, text).IfFieldsExist(), ordinal => field == "due_date" ? false : TextsOf(field, ordinal).Any(value =>
            value.Length > 0 && value.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private IEnumerable<string> TextsOf(string field, int ordinal) => Fields.GetValueOrDefault(field) is { Kind: TaskFieldKind.Text } text
        ? [tasks[ordinal].Texts[text.Slot] ?? ""]
        : Values(field, ordinal);

    private Condition Ids()
    {
        HashSet<string> ids = [.. Enumerable.Range(0, random.Next(6)).Select(_ => GeneratedBacklog.IdOf(random.Next(tasks.Length + 5)))];
        return new Condition(TaskFilter.Ids(ids), ordinal => ids.Contains(tasks[ordinal].Id));
    }

    private Condition Meaning()
    {
        var meaning = (StatusMeaning)random.Next(6);
        return new Condition(TaskFilter.Meaning(meaning), ordinal => graph.Meanings[ordinal] == meaning);
    }
}
