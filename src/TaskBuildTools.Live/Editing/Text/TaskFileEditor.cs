using System.Collections.Immutable;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// Applies edits to the bytes of task files by one schema; what is not edited keeps its bytes. Writes nothing. The
/// result is read again before it is given out, so an edit says what it should or throws. Thread-safe. Costs a few
/// readings of the front matter for each operation.
/// </summary>
internal sealed class TaskFileEditor(TaskSchema schema)
{
    private readonly FieldNames _fields = new(schema);
    private readonly TaskDocumentReader _reader = new(schema);
    private readonly EditValues _values = new(new FieldNames(schema), new TaskDocumentReader(schema));

    public TaskSchema Schema => schema;

    /// <summary>Reads a file as the build does.</summary>
    public TaskDocument Read(string path, ReadOnlyMemory<byte> bytes) => _reader.Read(path, bytes);

    /// <summary>The text of a new task file, with the document that it reads as.</summary>
    /// <exception cref="TaskEditException">A value cannot be written.</exception>
    public EditedTaskFile Create(string path, NewTask task)
    {
        TaskEdit edit = new([.. task.Fields.Select(static field => new SetField(field.Field, field.Value))]);
        ValueText.ThrowIfBroken(task.Id, ValueText.SubjectOf(schema[FieldRole.Id].Name));
        ValueText.ThrowIfBroken(task.Body, "The body");
        _values.ThrowIfInvalid(edit);
        _values.ThrowIfInvalid(new TaskEdit([.. task.BodyOperations]));
        try
        {
            byte[] bytes = WithBody(TaskFileText.Parse(NewTaskFile.Write(_fields, task)), task.BodyOperations);
            if (FrontMatterBounds.Find(bytes).Length > TaskDocumentReader.FrontMatterLimit || bytes.Length <= GzipContent.SizeLimit)
            {
                EditValues.ThrowIfTooLarge(edit, default, bytes);
            }
            else
            {
                throw new TaskEditException(TaskEditFailure.InvalidValue, $"The body is too long: a task file has at most {GzipContent.SizeLimit} bytes");
            }

            TaskDocument document = _reader.ReadWithSpans(path, bytes, out SourceSpan[] spans);
            EditVerifier.VerifyNew(_fields, edit, task.Id, document, spans);
            return new EditedTaskFile(bytes, true, document, document);
        }
        catch (TaskEditException e) when (e.Failure is TaskEditFailure.UnsupportedSyntax or TaskEditFailure.Unverified)
        {
            _values.ThrowIfToBlame(edit);
            throw;
        }
    }

    /// <summary>Applies all operations of an edit.</summary>
    /// <param name="path">Relative to the project; a name ending in <c>.gz</c> means a compressed file.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="edit">What to change.</param>
    /// <exception cref="TaskEditException">An operation cannot be done; see <see cref="TaskEditFailure"/>.</exception>
    public EditedTaskFile Apply(string path, ReadOnlyMemory<byte> bytes, TaskEdit edit)
    {
        _values.ThrowIfInvalid(edit);
        try
        {
            return ApplyValid(path, bytes, edit);
        }
        catch (TaskEditException e) when (e.Failure is TaskEditFailure.UnsupportedSyntax or TaskEditFailure.Unverified)
        {
            _values.ThrowIfToBlame(edit);
            throw;
        }
    }

    private EditedTaskFile ApplyValid(string path, ReadOnlyMemory<byte> bytes, TaskEdit edit)
    {
        bool isCompressed = path.EndsWith(GzipContent.Extension, StringComparison.OrdinalIgnoreCase);
        if (!isCompressed)
        {
            return Apply(path, bytes, bytes, edit, isCompressed);
        }

        if (!GzipContent.TryDecompress(
            bytes, GzipContent.SizeLimit, ContentBudget.Unpacked, out byte[] content, out ContentBudget.Share share, out string? reason))
        {
            throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, $"The compressed file cannot be read: {reason}");
        }

        using (share)
        {
            return Apply(path, bytes, content, edit, isCompressed);
        }
    }

    private EditedTaskFile Apply(string path, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> content, TaskEdit edit, bool isCompressed)
    {
        TaskDocument before = _reader.ReadContent(path, content);
        byte[] edited = ApplyToContent(content, edit, out List<BodyStep> steps);
        if (edited.AsSpan().SequenceEqual(content.Span))
        {
            return new EditedTaskFile(bytes.ToArray(), false, before, before);
        }

        EditValues.ThrowIfTooLarge(edit, content.Span, edited);
        byte[] result = isCompressed ? GzipArchive.Compress(edited) : edited;
        if (isCompressed && !GzipContent.Holds(result, edited))
        {
            throw new TaskEditException(TaskEditFailure.Unverified, $"The archive of '{path}' does not restore it unchanged");
        }

        TaskDocument after = _reader.ReadWithSpans(path, edited, out SourceSpan[] spans);
        EditVerifier.Verify(_fields, edit, content.Span, before, edited, after, spans, steps);
        return new EditedTaskFile(result, true, before, after);
    }

    private byte[] ApplyToContent(ReadOnlyMemory<byte> content, TaskEdit edit, out List<BodyStep> steps)
    {
        TaskFileText file = TaskFileText.Parse(content);
        byte[]? body = null;
        steps = [];
        FrontMatterEditor? editor = null;
        foreach (EditOperation operation in edit.Operations)
        {
            if (operation is BodyOperation change)
            {
                byte[] old = body ?? file.Body.ToArray();
                body = BodyEditor.Apply(old, change, file.LineBreak);
                steps.Add(new BodyStep(change, old, body));
                continue;
            }

            Apply(editor ??= EditorOf(file), operation);
        }

        bool isChanged = (body is not null && !file.Body.Span.SequenceEqual(body)) || (editor is not null && editor.Text.Text != file.Text);
        if (isChanged && edit.UpdatedAt is { } moment)
        {
            (editor ??= EditorOf(file)).Apply(new SetField(schema[FieldRole.Updated].Name, FieldValue.Moment(moment)));
        }

        return file.With(editor?.Text.Text ?? file.Text, body is null ? file.Body.Span : body);
    }

    private static byte[] WithBody(TaskFileText file, ImmutableArray<BodyOperation> operations)
    {
        byte[] body = operations.Aggregate(file.Body.ToArray(), (body, operation) => BodyEditor.Apply(body, operation, file.LineBreak));
        return file.With(file.Text, body);
    }

    private FrontMatterEditor EditorOf(TaskFileText file) =>
        new(_fields, FrontMatterText.Parse(file.Text, file.LineBreak, _fields));

    private static void Apply(FrontMatterEditor editor, EditOperation operation)
    {
        switch (operation)
        {
            case SetField set:
                editor.Apply(set);
                break;
            case RemoveField remove:
                editor.Apply(remove);
                break;
            case AddToList add:
                editor.Apply(add);
                break;
            case RemoveFromList remove:
                editor.Apply(remove);
                break;
            default:
                throw new ArgumentException($"There is no way to apply a {operation.GetType().Name}.", nameof(operation));
        }
    }
}
