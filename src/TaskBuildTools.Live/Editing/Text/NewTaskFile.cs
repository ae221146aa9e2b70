using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Writes the text of a new task file.</summary>
internal static class NewTaskFile
{
    /// <summary>
    /// Fields in the schema's order and by the names that it gives them, then keys that it does not know; one blank line;
    /// the body, with a line break at its end. Lines end with LF.
    /// </summary>
    /// <exception cref="TaskEditException">A value cannot be written, or a field is given twice.</exception>
    public static byte[] Write(FieldNames fields, NewTask task)
    {
        const string Empty = "---\n---\n";
        FrontMatterEditor editor = new(fields, FrontMatterText.Parse("", "\n", fields));
        editor.Apply(new SetField(fields.Schema[FieldRole.Id].Name, FieldValue.Text(task.Id)));
        HashSet<string> seen = new(StringComparer.Ordinal) { fields.Schema[FieldRole.Id].Name };
        foreach ((string name, FieldValue value) in Ordered(fields, task.Fields))
        {
            if (!seen.Add(name))
            {
                throw new TaskEditException(TaskEditFailure.InvalidValue, $"The field '{name}' is given twice");
            }

            editor.Apply(new SetField(name, value));
        }

        TaskFileText file = TaskFileText.Parse(Encoding.UTF8.GetBytes(Empty));
        byte[] head = file.With(editor.Text.Text);
        if (task.Body.Length == 0)
        {
            return head;
        }

        string body = "\n" + task.Body + (task.Body[^1] == '\n' ? "" : "\n");
        return [.. head, .. TaskFileText.Encode(body)];
    }

    private static IEnumerable<(string Name, FieldValue Value)> Ordered(
        FieldNames fields, ImmutableArray<(string Field, FieldValue Value)> values) =>
        values
            .Select(pair => (Index: fields.IndexOf(pair.Field), pair.Field, pair.Value))
            .OrderBy(static pair => pair.Index < 0 ? int.MaxValue : pair.Index)
            .Select(pair => (pair.Index < 0 ? pair.Field : fields.Schema.Fields[pair.Index].Name, pair.Value));
}
