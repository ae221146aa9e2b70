using CsCheck;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Any text in any field reads back as it was given, or is refused as a value, and then the file is as it was.</summary>
public sealed class AnyTextTests : IDisposable
{
    private const int Rounds = 300;

    private static readonly Gen<char> Character = Gen.OneOf(
        Gen.Char,
        Gen.Char[' ', '~'],
        OneOf(
            '\0', '\u0001', '\u0007', '\b', '\t', '\n', '\v', '\f', '\r', '\u001b', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\ufeff', '\ufffd',
            '\ufffe', '\uffff', '\ud800', '\ud83d', '\ude00', '\udfff', '\u200b', '\u0301', '\'', '"', '\\', ':', '#', '-', '?', '|', '>', '%', '@', '`', '&', '*', '!', '[', ']', '{', '}', ','));

    private static readonly Gen<string> Text = Gen.OneOf(
        Character.Array[1, 12].Select(static characters => new string(characters)),
        OneOf("null", "~", "yes", "12", "2026-01-31", "1e3", ".inf", "- a", "a: b", "a #b", "---", "...", "<<", "=", "\U0001F600", " a ", "\n", "\r\n", "a\n\nb\n", " \n x", "\u0085", "'", "\""),
        Gen.Char['a', 'z'].Array[900, 1200].Select(static characters => new string(characters)));

    // Name, setter, and what is read.
    private static readonly (string Name, Action<TaskEditBuilder, string> Set, Func<TaskRef, string?> Read)[] Fields =
    [
        ("title", static (edit, text) => edit.SetTitle(text), static task => task.Title),
        ("description", static (edit, text) => edit.SetDescription(text), static task => task.Description),
        ("notes", static (edit, text) => edit.SetNotes(text), static task => task.Notes),
        ("agent", static (edit, text) => edit.SetAgent(text), static task => task.Agent),
        ("assignees", static (edit, text) => edit.SetAssignees(text), static task => task.Assignees.Single()),
        ("tags", static (edit, text) => edit.SetTags(text), static task => task.Tags.Single()),
        ("added tag", static (edit, text) => edit.AddTag(text), static task => task.Tags[^1]),
        ("custom", static (edit, text) => edit.Set("custom", text), static task => task.ToRecord().Others["custom"]),
        ("field name", static (edit, text) => edit.Set(text + "-x", "value"), static _ => null),
    ];

    private readonly TaskProject _project = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("---\nid: a\ntitle: plain\n---\n\nBody.\n")]
    [InlineData("---\nid: a\ntitle: 'quoted'\ndescription: |\n  block\nnotes: >-\n  folded\nagent: \"double\"\ntags:\n  - one\nassignee: [me]\ncustom: 'c'\n---\n")]
    public async Task In_a_file_of_any_style(string file)
    {
        _project.Write("tasks/a.md", file);
        await using TaskStore store = await _project.OpenAsync();
        int written = 0;
        int refused = 0;
        Gen.Select(Gen.Int[0, Fields.Length - 1], Text).Sample(
            (field, text) =>
            {
                _project.Write("tasks/a.md", file);
                bool isWritten = WriteAsync(store, Fields[field], text, file).GetAwaiter().GetResult();
                _ = isWritten ? written++ : refused++;
            },
            iter: Rounds,
            threads: 1,
            seed: "0000000000001");

        written.ShouldBeGreaterThan(Rounds / 3);
        refused.ShouldBeGreaterThan(Rounds / 30);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private async Task<bool> WriteAsync(
        TaskStore store, (string Name, Action<TaskEditBuilder, string> Set, Func<TaskRef, string?> Read) field, string text, string file)
    {
        try
        {
            TaskEditResult result = await store.EditAsync("a", edit => field.Set(edit, text), cancellationToken: Cancellation);
            if (field.Read(result.Index["a"]) is { } read)
            {
                read.ShouldBe(text, field.Name);
            }

            store.Current.RejectedCount.ShouldBe(0);
            return true;
        }
        catch (TaskEditException refusal)
        {
            // A title must say something, which is for the schema to ask.
            bool isEmptyTitle = field.Name == "title" && string.IsNullOrWhiteSpace(text);
            refusal.Failure.ShouldBe(isEmptyTitle ? TaskEditFailure.Rejected : TaskEditFailure.InvalidValue, $"{field.Name}: {refusal.Message}");
            File.ReadAllText(_project["tasks/a.md"]).ShouldBe(file);
            return false;
        }
    }
}
