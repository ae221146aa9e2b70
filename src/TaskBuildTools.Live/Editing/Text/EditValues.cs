using System.Globalization;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// Refuses values that no task file can hold, so that a bad value is never taken for a bad file: some are known before the
/// file is read; of others it is tried, once an edit has failed, whether a file with nothing else in it would hold them. What the
/// schema allows is not asked here. Thread-safe.
/// </summary>
internal sealed class EditValues(FieldNames fields, TaskDocumentReader reader)
{
    /// <exception cref="TaskEditException">A value cannot be written to any file; the message names the field and what is wrong.</exception>
    public void ThrowIfInvalid(TaskEdit edit)
    {
        foreach (EditOperation operation in edit.Operations)
        {
            switch (operation)
            {
                case SetField set:
                    ThrowIfBadName(set.Field);
                    ThrowIfInvalid(set);
                    break;
                case AddToList add:
                    ThrowIfBadName(add.Field);
                    ThrowIfInvalidItem(add.Field, add.Item);
                    break;
                case BodyOperation body:
                    BodyValues.ThrowIfInvalid(body);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Once an edit of a sound file has failed: whether a value is to blame.</summary>
    /// <exception cref="TaskEditException">One is.</exception>
    public void ThrowIfToBlame(TaskEdit edit)
    {
        foreach (EditOperation operation in edit.Operations)
        {
            string? field = operation switch
            {
                SetField set => set.Field,
                AddToList add => add.Field,
                _ => null,
            };
            if (field is not null && !CanBeHeld(operation))
            {
                throw new TaskEditException(
                    TaskEditFailure.InvalidValue,
                    $"{ValueText.SubjectOf(field)} cannot be written so that it reads back unchanged: a front matter holds at most "
                        + $"{Counted(TaskDocumentReader.FrontMatterLimit)} bytes and {Counted(YamlTreeBuilder.NodeLimit)} values, and a field's name at most 1,000 characters");
            }
        }
    }

    /// <exception cref="TaskEditException">The file would be larger than a task file may be, and was not before.</exception>
    public static void ThrowIfTooLarge(TaskEdit edit, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        int limit = TaskDocumentReader.FrontMatterLimit;
        bool isFrontMatter = FrontMatterBounds.Find(after).Length > limit && FrontMatterBounds.Find(before).Length <= limit;
        bool isFile = after.Length > GzipContent.SizeLimit && before.Length <= GzipContent.SizeLimit;
        if (isFrontMatter || isFile)
        {
            string? longest = edit.Operations.OfType<SetField>().MaxBy(static set => set.Value.AsText.Length + set.Value.Items.Sum(static item => item.Length))?.Field
                ?? edit.Operations.OfType<AddToList>().FirstOrDefault()?.Field;
            string subject = longest is null || (!isFrontMatter && edit.Operations.Any(static operation => operation is BodyOperation))
                ? "The body"
                : ValueText.SubjectOf(longest);
            throw new TaskEditException(
                TaskEditFailure.InvalidValue,
                $"{subject} is too long: with it the {(isFrontMatter ? "front matter" : "file")} would have more than the "
                    + $"{Counted(isFrontMatter ? limit : GzipContent.SizeLimit)} bytes that it may have");
        }
    }

    private void ThrowIfInvalid(SetField set)
    {
        int index = fields.IndexOf(set.Field);
        FieldDefinition? field = index < 0 ? null : fields.Schema.Fields[index];
        FieldValue value = set.Value;
        switch (value.Kind)
        {
            case FieldValueKind.List:
                foreach (string item in value.Items)
                {
                    ThrowIfInvalidItem(set.Field, item);
                }

                break;
            case FieldValueKind.Text when field?.Kind is TaskFieldKind.NameList or TaskFieldKind.Dependencies:
                ThrowIfInvalidItem(set.Field, value.AsText);
                break;
            case FieldValueKind.Text:
                ThrowIfBroken(set.Field, value.AsText);
                if (field?.Kind == TaskFieldKind.Name && value.AsText.Length > 0 && string.IsNullOrWhiteSpace(value.AsText))
                {
                    throw new TaskEditException(TaskEditFailure.InvalidValue, $"{ValueText.SubjectOf(set.Field)} is only white space");
                }

                break;
            case FieldValueKind.Number:
                bool isHours = field?.Role is FieldRole.EstimatedHours or FieldRole.ActualHours;
                string text = NumberForm.Write(value.FixedPoint);
                if (!NumberText.TryRead(text, isHours, out _, out string reason))
                {
                    throw new TaskEditException(TaskEditFailure.InvalidValue, $"{ValueText.SubjectOf(set.Field)} cannot be {text}: {reason}");
                }

                break;
            default:
                break;
        }
    }

    private static void ThrowIfBroken(string field, string text) => ValueText.ThrowIfBroken(text, ValueText.SubjectOf(field));

    private static void ThrowIfInvalidItem(string field, string? item)
    {
        if (string.IsNullOrWhiteSpace(item))
        {
            throw new TaskEditException(TaskEditFailure.InvalidValue, $"An item of '{MessageText.Of(field)}' is empty; leave it out");
        }

        ThrowIfBroken(field, item);
    }

    private static void ThrowIfBadName(string field) =>
        ValueText.ThrowIfBroken(field, $"The name of the field '{MessageText.Of(field)}'");

    private bool CanBeHeld(EditOperation operation)
    {
        SetField set = operation as SetField ?? new SetField(((AddToList)operation).Field, FieldValue.List(((AddToList)operation).Item));
        try
        {
            FrontMatterEditor editor = new(fields, FrontMatterText.Parse("", "\n", fields));
            editor.Apply(set);
            byte[] bytes = TaskFileText.Parse("---\n---\n"u8.ToArray()).With(editor.Text.Text);
            TaskDocument document = reader.ReadWithSpans("tasks/x.md", bytes, out SourceSpan[] spans);
            EditVerifier.VerifyNew(fields, new TaskEdit(set), "", document, spans);
            return true;
        }
        catch (TaskEditException)
        {
            return false;
        }
    }

    private static string Counted(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
