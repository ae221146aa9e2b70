using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Corpora;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Random edits of the files of real projects: only the lines of the edited value differ.</summary>
public sealed class CorpusEditTests
{
    [Fact]
    public void The_files_of_the_first_project() => EditAll(Corpus.AgentTaskManagementSystem(), Presets.Default);

    [Fact]
    public void The_files_of_Backlog_md() => EditAll(Corpus.BacklogMd(), Presets.BacklogMd);

    private static void EditAll(Corpus corpus, TaskSchema schema)
    {
        Random random = new(20261130);
        TaskFileEditor editor = new(schema);
        TaskDocumentReader reader = new(schema);
        string[] titles = ["Plain words", "It's: \"quoted\"", "@user #1", "null", "two\nlines", "- item", "größer"];
        int edits = 0;
        for (int i = 0; i < corpus.Files.Length; i++)
        {
            TaskDocument document = corpus.Documents[i];
            if (document.IsRejected)
            {
                continue;
            }

            byte[] bytes = System.IO.File.ReadAllBytes(corpus.Files[i]);
            string title = titles[random.Next(titles.Length)];
            EditedTaskFile edited = editor.Apply(document.Path, bytes, new TaskEdit(Set("title", title)));
            edited.After.Texts[schema[FieldRole.Title].Slot].ShouldBe(title, document.Path);
            _ = reader.ReadWithSpans(document.Path, bytes, out SourceSpan[] spans);
            OnlyLinesOf(spans[(int)FieldRole.Title - 1], bytes, edited.Bytes);
            EditedTaskFile tagged = editor.Apply(document.Path, bytes, new TaskEdit(new AddToList("tags", "new: tag")));
            tagged.After.Names[schema[FieldRole.Tags].Slot].ShouldBe([.. document.Names[schema[FieldRole.Tags].Slot], "new: tag"], document.Path);
            EditedTaskFile back = editor.Apply(document.Path, tagged.Bytes, new TaskEdit(new RemoveFromList("tags", "new: tag")));
            if (document.Names[schema[FieldRole.Tags].Slot].Length > 1)
            {
                back.Bytes.ShouldBe(bytes, document.Path);
            }

            EditedTaskFile status = editor.Apply(
                document.Path, bytes, new TaskEdit([Set("status", schema.Statuses[^2].Name)], DateTimeOffset.UnixEpoch.AddYears(60)));
            status.After.Names[schema[FieldRole.Status].Slot].ShouldBe([schema.Statuses[^2].Name], document.Path);
            if (document.ChecklistTotal > 0)
            {
                int item = random.Next(document.ChecklistTotal);
                EditedTaskFile ticked = editor.Apply(document.Path, bytes, new TaskEdit(new SetChecklistItem(item, true)));
                EditedTaskFile unticked = editor.Apply(document.Path, bytes, new TaskEdit(new SetChecklistItem(item, false)));
                bytes.Zip(ticked.Bytes).Count(static pair => pair.First != pair.Second).ShouldBeLessThanOrEqualTo(1);
                ticked.Bytes.Zip(unticked.Bytes).Count(static pair => pair.First != pair.Second).ShouldBe(1, document.Path);
            }

            edits += 5;
        }

        edits.ShouldBeGreaterThan(300);
    }

    // The lines before the value's first and behind its last one are the same bytes.
    private static void OnlyLinesOf(SourceSpan value, byte[] before, byte[] after)
    {
        string[] lines = Encoding.UTF8.GetString(before).Split('\n');
        string head = string.Join('\n', lines[..(value.Line - 1)]);
        string tail = string.Join('\n', lines[value.EndLine..]);
        string text = Encoding.UTF8.GetString(after);
        text.ShouldStartWith(head);
        text.ShouldEndWith("\n" + tail);
    }
}
