using System.Collections.Immutable;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// Compares a file before and after an edit as the build reads it: only the fields that the operations name may differ,
/// and of the body what its operations promise.
/// </summary>
internal static class EditVerifier
{
    /// <exception cref="TaskEditException">Anything else differs.</exception>
    public static void Verify(
        FieldNames fields,
        TaskEdit edit,
        ReadOnlySpan<byte> oldContent,
        TaskDocument before,
        ReadOnlySpan<byte> newContent,
        TaskDocument after,
        SourceSpan[] afterSpans,
        IReadOnlyList<BodyStep> steps)
    {
        HashSet<int> touched = [];
        HashSet<string> touchedKeys = new(StringComparer.Ordinal);
        foreach (EditOperation operation in edit.Operations)
        {
            string? name = operation switch
            {
                SetField set => set.Field,
                RemoveField remove => remove.Field,
                AddToList add => add.Field,
                RemoveFromList remove => remove.Field,
                _ => null,
            };
            if (name is not null && fields.IndexOf(name) is var field)
            {
                _ = field >= 0 ? touched.Add(field) : touchedKeys.Add(name);
            }
        }

        if (edit.UpdatedAt is not null)
        {
            touched.Add((int)FieldRole.Updated - 1);
        }

        FrontMatterBounds oldBounds = FrontMatterBounds.Find(oldContent);
        FrontMatterBounds newBounds = FrontMatterBounds.Find(newContent);
        bool isSame = newBounds.State == FrontMatterState.Found
            && oldContent[..oldBounds.Start].SequenceEqual(newContent[..newBounds.Start])
            && IsSameClosing(oldContent[(oldBounds.Start + oldBounds.Length)..oldBounds.BodyOffset], newContent[(newBounds.Start + newBounds.Length)..newBounds.BodyOffset])
            && IsRightBody(steps, oldContent[oldBounds.BodyOffset..], newContent[newBounds.BodyOffset..])
            && BodyScanner.Scan(newContent[newBounds.BodyOffset..]) == new BodyScanner(after.ChecklistTotal, after.ChecklistDone)
            && (steps.Count > 0 || before.BodyHash == after.BodyHash)
            && OthersAreSame(before, after, touchedKeys)
            && FieldsAreSame(fields.Schema.Fields, before, after, touched)
            && LastValuesAreRead(fields, edit, after, afterSpans);
        if (!isSame)
        {
            throw new TaskEditException(
                TaskEditFailure.Unverified, "The edit would have changed more than it should; edit this place of the file by hand");
        }
    }

    /// <exception cref="TaskEditException">A new file does not read as what was to be written.</exception>
    public static void VerifyNew(FieldNames fields, TaskEdit edit, string id, TaskDocument document, SourceSpan[] spans)
    {
        if ((document.Id != id && !string.IsNullOrWhiteSpace(id)) || !LastValuesAreRead(fields, edit, document, spans))
        {
            throw new TaskEditException(TaskEditFailure.Unverified, "The values cannot be written so that they read back unchanged");
        }
    }

    // A body below a closing line that ended the file needs a break there.
    private static bool IsSameClosing(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) =>
        after.StartsWith(before)
        && (before.Length == after.Length || (!BodyLines.EndsWithBreak(before) && after[before.Length..].Trim("\r\n"u8).IsEmpty));

    // Each operation began with what the one before it left.
    private static bool IsRightBody(IReadOnlyList<BodyStep> steps, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        foreach (BodyStep step in steps)
        {
            if (!before.SequenceEqual(step.Before) || !BodyVerifier.IsRight(step))
            {
                return false;
            }

            before = step.After;
        }

        return before.SequenceEqual(after);
    }

    private static bool OthersAreSame(TaskDocument before, TaskDocument after, HashSet<string> touched) =>
        before.Others.Where(other => !touched.Contains(other.Key)).SequenceEqual(after.Others.Where(other => !touched.Contains(other.Key)));

    private static bool FieldsAreSame(ImmutableArray<FieldDefinition> fields, TaskDocument before, TaskDocument after, HashSet<int> touched)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            int slot = fields[i].Slot;
            bool isSame = touched.Contains(i) || fields[i].Kind switch
            {
                TaskFieldKind.Text => before.Texts[slot] == after.Texts[slot],
                TaskFieldKind.Name or TaskFieldKind.NameList => before.Names[slot].AsSpan().SequenceEqual(after.Names[slot]),
                TaskFieldKind.Date => before.Dates[slot] == after.Dates[slot],
                TaskFieldKind.Number => before.Numbers[slot] == after.Numbers[slot],
                _ => before.Dependencies.Select(static d => d.Id).SequenceEqual(after.Dependencies.Select(static d => d.Id)),
            };
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    // Of each field the last operation that sets it. A value that the schema does not allow reads as nothing, with a
    // finding; whether that is refused is not decided here.
    private static bool LastValuesAreRead(FieldNames fields, TaskEdit edit, TaskDocument after, SourceSpan[] spans)
    {
        HashSet<int> seen = [];
        foreach (EditOperation operation in edit.Operations.Reverse())
        {
            string? name = operation switch
            {
                SetField set => set.Field,
                RemoveField remove => remove.Field,
                AddToList add => add.Field,
                RemoveFromList remove => remove.Field,
                _ => null,
            };
            int field = name is null ? -1 : fields.IndexOf(name);
            if (field >= 0 && seen.Add(field) && !IsRead(fields, field, operation, after, spans[field]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRead(FieldNames fields, int field, EditOperation operation, TaskDocument after, SourceSpan span)
    {
        FieldDefinition definition = fields.Schema.Fields[field];
        int slot = definition.Slot;
        if (operation is RemoveField)
        {
            return span.IsEmpty;
        }

        if (operation is not SetField { Value: var value })
        {
            return true;
        }

        string[] items = value.Kind == FieldValueKind.List ? [.. value.Items] : [value.AsText];
        items = Array.FindAll(items, static item => !string.IsNullOrWhiteSpace(item));
        switch (definition.Kind)
        {
            case TaskFieldKind.Text:
                return value.Kind != FieldValueKind.Text || after.Texts[slot] == (value.AsText.Length == 0 ? null : value.AsText);
            case TaskFieldKind.Dependencies:
                return after.Dependencies.Select(static d => d.Id).SequenceEqual(items);
            case TaskFieldKind.Date:
                return value.Kind != FieldValueKind.Date || after.Dates[slot] == value.AsDate;
            case TaskFieldKind.Number:
                return value.Kind != FieldValueKind.Number || after.Numbers[slot] == value.FixedPoint || after.IsRejected;
            default:
                ValueTable? values = fields.ValuesOf(definition);
                IEnumerable<string> names = values is null ? items : items.Select(values.Find).OfType<string>();
                return value.Kind is not (FieldValueKind.Text or FieldValueKind.List)
                    || after.Names[slot].AsSpan().SequenceEqual([.. names.Distinct(StringComparer.Ordinal)]);
        }
    }
}
