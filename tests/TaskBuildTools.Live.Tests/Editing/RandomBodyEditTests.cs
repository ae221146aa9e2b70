using System.Text;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Random edits of random bodies, several at once, against a model that is a list of lines.</summary>
public sealed class RandomBodyEditTests
{
    private static readonly string[] Texts = ["one", "two `x`", "- three", "[ ] four", "# five", "é 大 🙂", "---", "id: b", "> six", "<!-- seven -->"];

    [Fact]
    public void Each_body_edit_leaves_exactly_the_lines_that_the_model_expects()
    {
        Random random = new(20261201);
        TaskFileEditor editor = new(Presets.Default);
        for (int round = 0; round < 1500; round++)
        {
            string lineBreak = random.Next(3) switch { 0 => "\r\n", 1 => "\r", _ => "\n" };
            string head = (random.Next(4) == 0 ? "\uFEFF" : "") + $"---{lineBreak}id: a # why{lineBreak}title: 'It''s'{lineBreak}---{lineBreak}";
            string bullet = "-*+"[random.Next(3)] + new string(' ', 1 + random.Next(3));
            List<string> items = [.. Enumerable.Range(0, random.Next(4)).Select(i => $"[ ] item {round}.{i}")];
            List<string> before = random.Next(3) == 0 ? [""] : ["", "Text.", ""];
            List<string> behind = random.Next(3) == 0 ? [] : ["", "## More", "Text."];
            byte[] bytes = Encoding.UTF8.GetBytes(head + Body());
            List<EditOperation> operations = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(Edit).OfType<EditOperation>()];

            EditedTaskFile edited = editor.Apply("a.md", bytes, new TaskEdit([.. operations]));

            Encoding.UTF8.GetString(edited.Bytes).ShouldBe(head + Body(), $"round {round}: {string.Join("; ", operations)}");
            edited.After.ChecklistTotal.ShouldBe(items.Count);
            editor.Apply("a.md", edited.Bytes, new TaskEdit(new SetBody(Body()))).IsChanged.ShouldBeFalse();

            string Body() => string.Concat(before.Concat(items.Select(item => bullet + item)).Concat(behind).Select(line => line + lineBreak));

            EditOperation? Edit(int number)
            {
                string text = Texts[random.Next(Texts.Length)];
                switch (random.Next(4))
                {
                    case 0 when items.Count > 0:
                        int after = random.Next(items.Count);
                        bool done = random.Next(2) == 0;
                        items.Insert(after + 1, (done ? "[x] " : "[ ] ") + text);
                        return new AddChecklistItem(text, done, after);
                    case 1 when items.Count > 1:
                        int removed = random.Next(items.Count);
                        items.RemoveAt(removed);
                        return new RemoveChecklistItem(removed);
                    case 2 when items.Count > 0:
                        int ticked = random.Next(items.Count);
                        items[ticked] = "[x] " + items[ticked][4..];
                        return new SetChecklistItem(ticked, true);
                    case 3:
                        behind.AddRange(["", "Added.", $"line {number}"]);
                        return new AppendToBody($"\nAdded.\r\nline {number}");
                    default:
                        return null;
                }
            }
        }
    }
}
