using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Incremental;

/// <summary>What a cache takes over from the one before it, and what it does not copy for that.</summary>
public sealed class RecordSequenceTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Long_runs_of_known_records_are_taken_as_they_lie_there()
    {
        BuildCache before = Save(BuildCache.None, [.. Enumerable.Range(0, 1000).Select(static number => New(number, "first"))]);
        RecordSequence records = new(before, 4096);
        CachedFile[] entries =
        [
            .. before.Table.Entries.Select((entry, number) => number == 500 ? records.Add(entry, New(500, "second").Document) : records.Add(entry)),
        ];

        List<ReadOnlyMemory<byte>> pieces = records.ToPieces();

        pieces.Count.ShouldBe(3);
        pieces[1].Length.ShouldBe(entries[500].RecordLength);
        entries[^1].RecordOffset.ShouldBe(pieces.Sum(static piece => piece.Length) - entries[^1].RecordLength);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(400)]
    public void Every_record_comes_back_whatever_was_replaced_removed_or_added(int every)
    {
        BuildCache before = Save(BuildCache.None, [.. Enumerable.Range(0, 1000).Select(static number => New(number, "first"))]);
        List<(CachedFile Entry, TaskDocument? Document)> kept = [];
        List<string> titles = [];
        for (int number = 0; number < 1000; number++)
        {
            (CachedFile entry, TaskDocument document) = New(number, "second");
            if (number % every == 1)
            {
                kept.Add((entry, document));
                titles.Add(TitleOf(document));
            }
            else if (number % every != 0)
            {
                kept.Add((before.Table.Entries[number], null));
                titles.Add(TitleOf(before.ReadRecord(before.Table.Entries[number])));
            }
        }

        BuildCache after = Save(before, kept);

        after.Table.Entries.Select(entry => TitleOf(after.ReadRecord(entry))).ShouldBe(titles);
        titles.Count(static title => title.StartsWith("second", StringComparison.Ordinal)).ShouldBe(1000 / every + (1000 % every > 1 ? 1 : 0));
    }

    private static string TitleOf(TaskDocument document) => document.Texts[1]!;

    private static (CachedFile Entry, TaskDocument Document) New(int number, string generation)
    {
        string path = $"tasks/{number:D4}.md";
        TaskDocument document = TaskText.Read($"---\nid: t-{number}\ntitle: {generation} {new string('x', 100 + number % 150)}\n---\n", path: path);
        return (new CachedFile(path, default, default, true, 0, 0, 0), document);
    }

    private BuildCache Save(BuildCache before, IReadOnlyList<(CachedFile Entry, TaskDocument? Document)> files)
    {
        before.LoadRecords();
        RecordSequence records = new(before, 256);
        CachedFile[] entries = [.. files.Select(file => file.Document is { } document ? records.Add(file.Entry, document) : records.Add(file.Entry))];
        (ReadOnlyMemory<byte>[] parts, _) = BuildCache.Write(new byte[32], [], entries, records);
        using (FileStream stream = File.Create(_path))
        {
            foreach (ReadOnlyMemory<byte> part in parts)
            {
                stream.Write(part.Span);
            }
        }

        BuildCache cache = BuildCache.Load(_path);
        cache.LoadRecords();
        return cache;
    }
}
