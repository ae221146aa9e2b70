using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A value that no file can hold is refused as such: the message names the field, and never blames the file.</summary>
public sealed class BadValueTests : IDisposable
{
    private const string Half = "a\ud800b";

    private static readonly string Long = new('x', 2 * 1024 * 1024);

    private static readonly Dictionary<string, (Action<TaskEditBuilder> Edit, string[] Told)> Values = new(StringComparer.Ordinal)
    {
        ["title"] = (static edit => edit.SetTitle(Half), ["'title'", "half of a surrogate pair (U+D800) at position 1"]),
        ["low half"] = (static edit => edit.SetTitle("\udc00"), ["'title'", "U+DC00"]),
        ["halves the wrong way"] = (static edit => edit.SetTitle("\udc00\ud800"), ["'title'", "U+DC00"]),
        ["half at the end"] = (static edit => edit.SetDescription("x\ud83d"), ["'description'", "position 1"]),
        ["notes"] = (static edit => edit.SetNotes(Half), ["'notes'"]),
        ["agent"] = (static edit => edit.SetAgent(Half), ["'agent'"]),
        ["status"] = (static edit => edit.SetStatus(Half), ["'status'"]),
        ["priority"] = (static edit => edit.SetPriority(Half), ["'priority'"]),
        ["one of the tags"] = (static edit => edit.SetTags("x", Half), ["'tags'"]),
        ["a tag"] = (static edit => edit.AddTag(Half), ["'tags'"]),
        ["assignee"] = (static edit => edit.SetAssignees(Half), ["'assignee'"]),
        ["dependency"] = (static edit => edit.AddDependency(Half), ["'dependencies'"]),
        ["dependencies"] = (static edit => edit.SetDependencies(Half), ["'dependencies'"]),
        ["another field"] = (static edit => edit.Set("custom", Half), ["'custom'"]),
        ["a list of another field"] = (static edit => edit.SetList("custom", Half), ["'custom'"]),
        ["a field's name"] = (static edit => edit.Set("cu\ud800", "x"), ["The name of the field"]),
        ["a list's name"] = (static edit => edit.AddTo("cu\ud800", "x"), ["The name of the field"]),
        ["too long a name"] = (static edit => edit.Set(new string('k', 5000), "x"), ["cannot be written"]),
        ["too long a text"] = (static edit => edit.SetTitle(Long), ["'title'", "1,048,576 bytes"]),
        ["too long a text in lines"] = (static edit => edit.SetNotes(string.Join('\n', Enumerable.Repeat("line", 300_000))), ["'notes'", "1,048,576 bytes"]),
        ["too long an item"] = (static edit => edit.AddTag(Long), ["'tags'", "1,048,576 bytes"]),
        ["too many items"] = (static edit => edit.SetTags([.. Enumerable.Range(0, 120_000).Select(static i => $"{i}")]), ["'tags'", "values"]),
        ["an empty item"] = (static edit => edit.SetTags("x", ""), ["An item of 'tags' is empty"]),
        ["a blank item"] = (static edit => edit.AddTag(" \t"), ["An item of 'tags' is empty"]),
        ["no item"] = (static edit => edit.SetTags("x", null!), ["An item of 'tags' is empty"]),
        ["nothing but blanks"] = (static edit => edit.SetAgent("  "), ["'agent'", "white space"]),
        ["negative hours"] = (static edit => edit.SetEstimatedHours(-1), ["'estimated_hours' cannot be -1: hours cannot be negative"]),
        ["too many hours"] = (static edit => edit.SetActualHours(1_000_001), ["'actual_hours'", "larger than 1,000,000 hours"]),
        ["endless hours"] = (static edit => edit.SetActualHours(decimal.MaxValue), ["'actual_hours'", "out of range"]),
        ["least hours"] = (static edit => edit.SetActualHours(decimal.MinValue), ["'actual_hours'", "out of range"]),
        ["four decimals"] = (static edit => edit.SetEstimatedHours(0.0001m), ["'estimated_hours' cannot be 0.0001: a number has at most three decimals"]),
        ["a number out of range"] = (static edit => edit.Set("custom", 1e13m), ["'custom'", "out of range"]),
        ["a list for one value"] = (static edit => edit.SetList("title", "x"), ["'title' takes a single value"]),
        ["a time beyond the calendar"] = (static edit => edit.AddTag("x").Touch(DateTimeOffset.MaxValue), ["9999", "'+02:00'"]),
    };

    private readonly TaskProject _project = new();

    public static TheoryData<string> Names => [.. Values.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_an_edit(string name)
    {
        string text = TaskProject.Text("a").Replace("status:", "created_at: 2026-01-01T10:00:00+02:00\nstatus:", StringComparison.Ordinal);
        _project.Write("tasks/a.md", text);
        await using TaskStore store = await _project.OpenAsync();
        (Action<TaskEditBuilder> edit, string[] told) = Values[name];

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(() => store.EditAsync("a", edit, cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        told.ShouldAllBe(part => refused.Message.Contains(part, StringComparison.Ordinal), refused.Message);
        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_a_new_task(string name)
    {
        Assert.SkipWhen(name == "a time beyond the calendar", "A new file has no dates whose form it would take.");
        await using TaskStore store = await _project.OpenAsync();
        (Action<TaskEditBuilder> edit, string[] told) = Values[name];

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.CreateAsync("a", task => edit(name.Contains("title", StringComparison.Ordinal) ? task : task.SetTitle("A")), cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        told.ShouldAllBe(part => refused.Message.Contains(part, StringComparison.Ordinal), refused.Message);
        Directory.GetFiles(_project["tasks"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "'id'")]
    [InlineData(false, "The body")]
    public async Task In_the_id_or_the_body_of_a_new_task(bool isId, string told)
    {
        await using TaskStore store = await _project.OpenAsync();

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.CreateAsync(isId ? Half : "a", task => task.SetTitle("A"), isId ? "" : Half, cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        refused.Message.ShouldContain(told);
        refused.Message.ShouldContain("half of a surrogate pair");
        Directory.GetFiles(_project["tasks"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_long_a_body()
    {
        await using TaskStore store = await _project.OpenAsync();

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.CreateAsync("a", task => task.SetTitle("A"), new string('x', 70 * 1024 * 1024), cancellationToken: Cancellation));

        (refused.Failure, refused.Message).ShouldBe((TaskEditFailure.InvalidValue, "The body is too long: a task file has at most 67108864 bytes."));
    }

    [Fact]
    public async Task A_bad_file_is_not_blamed_on_the_value()
    {
        _project.Write("tasks/a.md", "---\n{id: a, title: T}\n---\n");
        await using TaskStore store = await _project.OpenAsync();

        (await Should.ThrowAsync<TaskEditException>(() => store.EditAsync("a", edit => edit.SetTitle("U"), cancellationToken: Cancellation)))
            .Failure.ShouldBe(TaskEditFailure.UnsupportedSyntax);
    }
}
