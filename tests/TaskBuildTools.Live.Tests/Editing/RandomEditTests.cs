using System.Text;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Random edits of random files against a model that knows nothing of YAML.</summary>
public sealed class RandomEditTests
{
    private const string Signs = "ab \t\n\r:#'\"[]{},&*!|>%@`-?~\\/.0123456789yesnull\u0085\u2028é大\uFEFF\0\a";

    [Fact]
    public void Each_edit_leaves_exactly_the_bytes_that_the_model_expects()
    {
        Random random = new(20261127);
        for (int round = 0; round < 1500; round++)
        {
            SketchedFile file = new(random);
            for (int edit = 0; edit < 4; edit++)
            {
                string before = file.ToString();
                EditOperation? operation = EditModel(file, random);
                if (operation is not null)
                {
                    File(before, operation).ShouldBe(file.ToString(), $"round {round}: {operation} on\n{before}");
                }
            }
        }
    }

    [Fact]
    public void Any_text_reads_back_as_it_was_given_and_every_other_line_stays()
    {
        Random random = new(20261128);
        TaskFileEditor editor = new(Presets.Default);
        int slot = Presets.Default[FieldRole.Title].Slot;
        for (int round = 0; round < 4000; round++)
        {
            SketchedFile file = new(random);
            string before = file.ToString();
            string value = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => Signs[random.Next(Signs.Length)])]);
            SketchedPart? part = file.Scalars.FirstOrDefault(static part => part.Key == "title");
            EditedTaskFile edited = editor.Apply("a.md", Encoding.UTF8.GetBytes(before), new TaskEdit(Set("title", value)));
            edited.After.Texts[slot].ShouldBe(value.Length == 0 ? null : value, before);
            string after = Encoding.UTF8.GetString(edited.Bytes);
            int start = part is null ? -1 : before.IndexOf(part.ToString(), StringComparison.Ordinal);
            if (part is not null)
            {
                after.ShouldStartWith(before[..start]);
                after.ShouldEndWith(before[(start + part.ToString().Length)..]);
                after[start..].ShouldStartWith(part.Prefix);
            }
            else
            {
                string added = after[..^(before.Length - before.AsSpan().CommonPrefixLength(after))];
                added.ShouldContain("title: ");
                (after.Length - before.Length).ShouldBeGreaterThan("title: ".Length);
            }
        }
    }

    [Fact]
    public void Any_items_read_back_as_they_were_given()
    {
        Random random = new(20261129);
        TaskFileEditor editor = new(Presets.Default);
        for (int round = 0; round < 1500; round++)
        {
            SketchedFile file = new(random);
            List<string> wanted =
            [
                .. (file.Lists.FirstOrDefault(static list => list.Key == "dependencies")?.Items ?? []).Select(static item => item.Value)
                    .Where(_ => random.Next(3) > 0),
            ];
            for (int i = random.Next(4); i > 0; i--)
            {
                string item = new([.. Enumerable.Range(0, 1 + random.Next(8)).Select(_ => Signs[random.Next(Signs.Length)])]);
                if (!string.IsNullOrWhiteSpace(item))
                {
                    wanted.Insert(random.Next(wanted.Count + 1), item);
                }
            }

            EditedTaskFile edited = editor.Apply(
                "a.md", Encoding.UTF8.GetBytes(file.ToString()), new TaskEdit(SetItems("dependencies", [.. wanted])));
            edited.After.Dependencies.Select(static dependency => dependency.Id).ShouldBe(wanted, file.ToString());
            foreach (SketchedPart other in file.Fields.Where(static part => part.Key != "dependencies"))
            {
                Encoding.UTF8.GetString(edited.Bytes).ShouldContain(other.ToString());
            }
        }
    }

    // Does one edit to the model and says which it was.
    private static EditOperation? EditModel(SketchedFile file, Random random)
    {
        switch (random.Next(6))
        {
            case 0 or 1:
                SketchedPart scalar = Pick(file.Scalars, random)!;
                scalar.Scalar = file.Word();
                return Set(scalar.Key, scalar.Scalar);
            case 2 when Pick(file.Lists, random) is { Items: { } items } list:
                string added = file.Word() + "-new";
                if (items.Exists(item => item.Value == added))
                {
                    return null;
                }

                // A list without items has no style of its own, one of one item no way to part two.
                if ((items.Count == 0 && (list.IsBlock || list.Quote.Length > 0)) || (items.Count == 1 && !list.IsBlock && list.Separator != ", "))
                {
                    return null;
                }

                list.Add(added);
                return new AddToList(list.Key, added);
            case 3 when Pick(file.Lists, random) is { Items: { Count: > 0 } items } list:
                int index = random.Next(items.Count);
                string removed = items[index].Value;
                list.RemoveAt(index);
                return new RemoveFromList(list.Key, removed);
            case 4 when Pick(file.Fields.Where(static part => part.Key != "id"), random) is { } field:
                if (field.Items is { Count: > 0 } || field.Items is null)
                {
                    return Remove(file, field);
                }

                return null;
            case 5 when file.Body.Contains("] item", StringComparison.Ordinal):
                int count = file.Body.Split("] item").Length - 1;
                int item = random.Next(count);
                int mark = file.Body.IndexOf($"] item {item}", StringComparison.Ordinal) - 1;
                bool done = file.Body[mark] == ' ';
                file.Body = file.Body[..mark] + (done ? 'x' : ' ') + file.Body[(mark + 1)..];
                return new SetChecklistItem(item, done);
            default:
                return null;
        }
    }

    private static RemoveField? Remove(SketchedFile file, SketchedPart field)
    {
        // Lines behind the last item belong to no field.
        if (field.Behind.Length > 0)
        {
            return null;
        }

        file.Remove(field);
        return new RemoveField(field.Key);
    }

    private static SketchedPart? Pick(IEnumerable<SketchedPart> parts, Random random)
    {
        SketchedPart[] all = [.. parts];
        return all.Length == 0 ? null : all[random.Next(all.Length)];
    }
}
