using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Writes <c>tasks.text</c> as docs/index-format.md describes it. The bytes depend on the tasks alone. What is in memory
/// is the different terms, and so many postings as one run has.
/// </summary>
internal sealed class TextIndexWriter : IDisposable
{
    /// <summary>Postings in memory at a time, 12 bytes each: those of some 20,000 tasks.</summary>
    public const int UsualRunLength = 4 * 1024 * 1024;

    private readonly TermTable _terms = new();
    private readonly PostingLog _log;
    private readonly List<PostingRun> _runs = [];
    private readonly Func<Stream> _createTemporary;
    private readonly int _runLength;
    private readonly byte[] _term = new byte[TextTokenizer.MaxTermLength];
    private readonly List<int> _termsOfTask = [];
    private uint[] _frequencies = new uint[4096];
    private byte[] _utf8 = new byte[4096];

    private TextIndexWriter(Func<Stream> createTemporary, int runLength)
    {
        _log = new PostingLog(_terms);
        _createTemporary = createTemporary;
        _runLength = runLength;
    }

    /// <param name="output">Seekable and empty.</param>
    /// <param name="schema">Says which fields are the title and so on.</param>
    /// <param name="sortedTasks">In the order of the index.</param>
    /// <param name="contentId">Of these tasks, by <see cref="TextContent.Id"/>.</param>
    /// <param name="readBody">The body of a task by its ordinal; asked for in ascending order, and not for empty ones.</param>
    /// <param name="createTemporary">Makes a file that vanishes when it is closed; not called for a set that fits one run.</param>
    /// <param name="runLength">Postings in memory at a time.</param>
    /// <exception cref="IndexLimitException">There is more than the format can hold.</exception>
    public static void Write(
        Stream output,
        TaskSchema schema,
        IReadOnlyList<TaskDocument> sortedTasks,
        ulong contentId,
        Func<int, ReadOnlyMemory<byte>> readBody,
        Func<Stream> createTemporary,
        int runLength = UsualRunLength)
    {
        using TextIndexWriter writer = new(createTemporary, runLength);
        uint[] lengths = writer.ReadTasks(new TextContent(schema), sortedTasks, readBody);
        writer.WriteFile(output, lengths, contentId);
    }

    public void Dispose() => _runs.ForEach(static run => run.Dispose());

    private uint[] ReadTasks(TextContent content, IReadOnlyList<TaskDocument> tasks, Func<int, ReadOnlyMemory<byte>> readBody)
    {
        var lengths = new uint[tasks.Count];
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            ulong length = 0;
            foreach ((string text, uint weight) in content.Of(tasks[ordinal]))
            {
                length += AddText(text, weight);
            }

            if (tasks[ordinal].BodyLength > 0)
            {
                length += AddTerms(readBody(ordinal).Span, TextFormat.BodyWeight);
            }

            // Bodies end at 64 MiB and front matter at far less, so this is no more than a precaution.
            lengths[ordinal] = (uint)Math.Min(length, uint.MaxValue);
            EndTask(ordinal);
            if (_log.Count >= _runLength)
            {
                AddRun(_createTemporary());
            }
        }

        AddRun(new MemoryStream());
        return lengths;
    }

    private ulong AddText(string text, uint weight)
    {
        int capacity = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < capacity)
        {
            _utf8 = new byte[Math.Max(capacity, _utf8.Length * 2)];
        }

        return AddTerms(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8)), weight);
    }

    private ulong AddTerms(ReadOnlySpan<byte> text, uint weight)
    {
        ulong length = 0;
        var tokenizer = new TextTokenizer(text, _term);
        while (tokenizer.MoveNext())
        {
            length += weight;
            int term = _terms.NumberOf(tokenizer.Current);
            if (term >= _frequencies.Length)
            {
                Array.Resize(ref _frequencies, _frequencies.Length * 2);
            }

            if (_frequencies[term] == 0)
            {
                _termsOfTask.Add(term);
            }

            _frequencies[term] += weight;
        }

        return length;
    }

    private void EndTask(int ordinal)
    {
        foreach (int term in _termsOfTask)
        {
            _log.Add(term, ordinal, _frequencies[term]);
            _frequencies[term] = 0;
        }

        _termsOfTask.Clear();
    }

    private void AddRun(Stream stream)
    {
        _log.WriteRun(stream);
        _runs.Add(new PostingRun(stream));
    }

    private void WriteFile(Stream output, uint[] lengths, ulong contentId)
    {
        Span<byte> header = stackalloc byte[TextFormat.HeaderSize];
        header.Clear();
        output.Write(header);
        int[] sorted = [.. Enumerable.Range(0, _terms.Count)];
        Array.Sort(sorted, (left, right) => _terms[left].SequenceCompareTo(_terms[right]));
        var rows = new TermEntry[sorted.Length + 1];
        PagedOutput pages = new(output);
        long postings = WritePostings(pages, sorted, rows);
        pages.Align();
        long names = 0;
        for (int row = 0; row < sorted.Length; row++)
        {
            rows[row] = new TermEntry((uint)names, rows[row].Postings, rows[row].Documents);
            names += _terms[sorted[row]].Length;
            pages.Write(_terms[sorted[row]]);
        }

        rows[^1] = new TermEntry((uint)names, (uint)postings, 0);
        pages.Align();
        pages.Write<TermEntry>(rows);
        pages.Align();
        pages.Write<uint>(lengths);
        pages.Align();
        ReadOnlySpan<byte> checksums = MemoryMarshal.AsBytes(pages.Finish());
        output.Write(checksums);

        ulong total = 0;
        foreach (uint length in lengths)
        {
            total += length;
        }

        TextFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], TextFormat.MajorVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], TextFormat.MinorVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)sorted.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], (uint)lengths.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], TextFormat.TermsVersion);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], (ulong)(TextFormat.HeaderSize + pages.Length + checksums.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(header[32..], contentId);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], (uint)postings);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], (uint)names);
        BinaryPrimitives.WriteUInt64LittleEndian(header[48..], total);
        BinaryPrimitives.WriteUInt64LittleEndian(header[TextFormat.HeaderChecksumOffset..], TextFile.Checksum(header, checksums));
        output.Position = 0;
        output.Write(header);
        output.Position = output.Length;
    }

    /// <summary>Joins the runs term by term: the postings of a term continue from one run to the next.</summary>
    private long WritePostings(PagedOutput pages, int[] sorted, TermEntry[] rows)
    {
        byte[] buffer = new byte[4096];
        for (int row = 0; row < sorted.Length; row++)
        {
            int term = sorted[row];
            rows[row] = new TermEntry(0, (uint)pages.Length, _log.Documents(term));
            foreach (PostingRun run in _runs)
            {
                if (run.Term != term)
                {
                    continue;
                }

                if (buffer.Length < run.Length)
                {
                    buffer = new byte[Math.Max(run.Length, buffer.Length * 2)];
                }

                Span<byte> bytes = buffer.AsSpan(0, run.Length);
                run.Read(bytes);
                pages.Write(bytes);
            }

            if (pages.Length > IndexFormat.MaxSectionLength)
            {
                throw new IndexLimitException("The text index would be larger than 2 GiB. Split the task folder between projects, or switch it off.");
            }
        }

        return pages.Length;
    }
}
