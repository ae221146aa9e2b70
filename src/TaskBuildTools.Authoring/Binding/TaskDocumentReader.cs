using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>
/// Reads task files by one schema: bytes to <see cref="TaskDocument"/>. Thread-safe. Whatever the bytes are, the result is
/// a document; a rejected one has the findings that say why.
/// </summary>
/// <param name="schema">The project's schema.</param>
/// <param name="unpacked">Bounds what compressed files are unpacked to; null for the budget of the process.</param>
internal sealed class TaskDocumentReader(TaskSchema schema, ContentBudget? unpacked = null)
{
    /// <summary>Bytes that a front matter may have.</summary>
    public const int FrontMatterLimit = 1024 * 1024;

    // Bytes in which an id is looked for when the end of the front matter is not found.
    private const int SalvageLimit = 16 * 1024;

    private static readonly SourceSpan OpeningLine = SourceSpan.OnLine(1, 1, 3);

    private readonly FieldNames _fields = new(schema);
    private readonly ContentBudget _unpacked = unpacked ?? ContentBudget.Unpacked;

    // As many as there are threads.
    private readonly ConcurrentBag<FrontMatterBuffer> _buffers = [];

    /// <summary>The document of a file that the operating system does not let be read.</summary>
    public static TaskDocument Unreadable(string path, string message) =>
        new() { Path = path, IsRejected = true, Findings = [UnreadableFile.Create(path, message)] };

    /// <summary>
    /// Reads one file. Only the front matter becomes text; of the body the bytes are hashed and its checklists counted.
    /// </summary>
    /// <param name="path">Relative to the project, with <c>/</c>. A name ending in <c>.gz</c> is decompressed first.</param>
    /// <param name="bytes">The whole file.</param>
    public TaskDocument Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!path.EndsWith(GzipContent.Extension, StringComparison.OrdinalIgnoreCase))
        {
            return ReadContent(path, bytes);
        }

        if (!GzipContent.TryDecompress(
            bytes, GzipContent.SizeLimit, _unpacked, out byte[] content, out ContentBudget.Share share, out string? reason))
        {
            return Rejected(path, InvalidGzip.Create(path, reason!));
        }

        using (share)
        {
            return ReadContent(path, content);
        }
    }

    /// <summary>The same for a file that is decompressed already, if it was compressed.</summary>
    /// <param name="path">As above.</param>
    /// <param name="content">What was in the file.</param>
    public TaskDocument ReadContent(string path, ReadOnlyMemory<byte> content)
    {
        FrontMatterBuffer buffer = _buffers.TryTake(out FrontMatterBuffer? used) ? used : new FrontMatterBuffer();
        TaskDocument document = Read(path, content.Span, buffer, out _);
        if (buffer.IsModest)
        {
            _buffers.Add(buffer);
        }

        return document;
    }

    /// <summary>The same, with what only few want to know.</summary>
    /// <param name="path">As above.</param>
    /// <param name="content">As above.</param>
    /// <param name="spans">By index in <see cref="TaskSchema.Fields"/>: where the value stands, or the default span.</param>
    public TaskDocument ReadWithSpans(string path, ReadOnlyMemory<byte> content, out SourceSpan[] spans)
    {
        TaskDocument document = Read(path, content.Span, new FrontMatterBuffer(), out DocumentBinder? binder);
        spans = binder?.Spans() ?? new SourceSpan[_fields.Schema.Fields.Length];
        return document;
    }

    /// <summary>See <see cref="TaskDocument.BodyHash"/>.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    // Without a binder where there is no front matter to be bound. The binder needs what is in the buffer.
    private TaskDocument Read(string path, ReadOnlySpan<byte> file, FrontMatterBuffer buffer, out DocumentBinder? binder)
    {
        binder = null;
        if (file.Length > GzipContent.SizeLimit)
        {
            return Rejected(path, FileTooLarge.Create(path, default, "The file", GzipContent.SizeLimit));
        }

        if (WideEncoding.Find(file) is { } wide)
        {
            return Rejected(path, InvalidUtf8.Create(path, wide.Name), guessedId: IdOfOpened(wide.ToUtf8(file, 4 * SalvageLimit)));
        }

        FrontMatterBounds bounds = FrontMatterBounds.Find(file);
        int? conflict = ConflictFinder.Find(file, bounds);
        Finding? invalid = InvalidByte.Find(file) is { } found ? InvalidUtf8.Create(path, found.Span, found.Value) : null;
        if (WithoutFields(path, file, bounds, conflict, invalid) is { } rejected)
        {
            return rejected;
        }

        ReadOnlyMemory<char> text = buffer.Decode(file.Slice(bounds.Start, bounds.Length));
        YamlDocument yaml = YamlReader.Read(text, FrontMatterBounds.FirstLine, _fields.Schema.RepairBareAt, _fields.Strings, buffer.Tree);
        binder = new DocumentBinder(_fields, path, yaml, OpeningLine) { HasInvalidBytes = invalid is not null };
        if (invalid is not null)
        {
            binder.Add(invalid);
        }

        if (conflict is { } inBody)
        {
            binder.Add(Conflict(path, file, inBody));
        }

        foreach (YamlProblem problem in yaml.Problems)
        {
            binder.Add(ProblemFindings.Of(path, problem));
        }

        if (yaml.Tree is null)
        {
            binder.SalvageId(text.ToString());
        }
        else
        {
            binder.Bind();
        }

        if (invalid is not null)
        {
            binder.ForgetReplacedId();
        }

        return binder.ToDocument(bounds.BodyOffset, file[bounds.BodyOffset..]);
    }

    // The document of a file whose front matter is not read; null where it is to be.
    private TaskDocument? WithoutFields(string path, ReadOnlySpan<byte> file, FrontMatterBounds bounds, int? conflict, Finding? invalid)
    {
        if (conflict is { } marker && (bounds.State != FrontMatterState.Found || marker < bounds.BodyOffset))
        {
            string id = IdOfOpened(marker == 0 ? file[Math.Max(0, file.IndexOf("---"u8))..] : file);
            return Rejected(path, Conflict(path, file, marker), guessedId: id);
        }

        if (bounds.State == FrontMatterState.Missing)
        {
            // What is wrong with the first line is the byte, if it is there. Nothing says that the file is a task at all, so that what
            // looks like an id is not one: an example in a guide, a word of a text.
            return invalid?.Span.Line == 1 ? Rejected(path, invalid) : Rejected(path, MissingFrontMatter.Create(path), invalid);
        }

        if (bounds.State == FrontMatterState.Unclosed)
        {
            return Rejected(path, UnclosedFrontMatter.Create(path), invalid, IdAmongFirstLines(file));
        }

        return bounds.Length > FrontMatterLimit
            ? Rejected(path, FileTooLarge.Create(path, OpeningLine, "The front matter", FrontMatterLimit), invalid, IdAmongFirstLines(file))
            : null;
    }

    private static Finding Conflict(string path, ReadOnlySpan<byte> file, int marker) =>
        ConflictMarkers.Create(path, ConflictFinder.Span(file, marker), ConflictFinder.Marker(file, marker));

    // The id in front matter that was opened, wherever it ends; empty where none was.
    private string IdOfOpened(ReadOnlySpan<byte> file)
    {
        FrontMatterBounds bounds = FrontMatterBounds.Find(file);
        return bounds.State switch
        {
            FrontMatterState.Found => IdAmongFirstLines(file.Slice(bounds.Start, bounds.Length)),
            FrontMatterState.Unclosed => IdAmongFirstLines(file),
            _ => "",
        };
    }

    private string IdAmongFirstLines(ReadOnlySpan<byte> file) =>
        IdLine.Find(Encoding.UTF8.GetString(file[..Math.Min(file.Length, SalvageLimit)]), _fields);

    private TaskDocument Rejected(string path, Finding finding, Finding? second = null, string guessedId = "")
    {
        TaskSchema read = _fields.Schema;
        return new TaskDocument
        {
            Path = path,
            IsRejected = true,
            Id = guessedId,
            IsIdGuessed = guessedId.Length > 0,
            Findings = second is null ? [finding] : [finding, second],
            Texts = new string?[read.TextCount],
            Names = TaskValues.NoNames(read.NameCount),
            Dates = TaskValues.NoDates(read.DateCount),
            Numbers = new long?[read.NumberCount],
        };
    }
}
