using System.Buffers.Binary;
using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.FileSystem;
using TaskBuildTools.Live.Editing.Files;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>What unpacking compressed task files may cost, however they are made.</summary>
public sealed class GzipMemoryTests
{
    private const int Mebibyte = 1024 * 1024;
    private const string Head = "---\nid: a-1\ntitle: T\n---\n";

    [Fact]
    public void A_bomb_is_rejected_without_memory_for_its_content()
    {
        byte[] bomb = GzipBytes.Of(Text(GzipContent.SizeLimit + 1));

        (TaskDocument document, long allocated) = Read(bomb);

        document.Findings.ShouldHaveSingleItem().Message.ShouldBe("The file cannot be decompressed: its content is larger than 64 MiB");
        allocated.ShouldBeLessThan(Mebibyte);
    }

    [Fact]
    public void A_damaged_file_is_rejected_without_memory_for_its_content()
    {
        byte[] bytes = GzipBytes.Of(Text(GzipContent.SizeLimit));
        bytes[^6] ^= 1;

        (TaskDocument document, long allocated) = Read(bytes);

        document.Findings.ShouldHaveSingleItem().Id.ShouldBe("TBT1015");
        allocated.ShouldBeLessThan(Mebibyte);
    }

    [Fact]
    public void A_content_of_just_the_limit_is_read_into_an_array_of_its_length()
    {
        (TaskDocument document, long allocated) = Read(GzipBytes.Of(Text(GzipContent.SizeLimit)));

        document.Findings.ShouldBeEmpty();
        document.BodyLength.ShouldBe(GzipContent.SizeLimit - Head.Length);
        allocated.ShouldBeLessThan(GzipContent.SizeLimit + 2 * Mebibyte);
    }

    [Fact]
    public void Files_that_are_read_at_once_share_what_may_be_unpacked()
    {
        ContentBudget budget = new(50 * Mebibyte);
        TaskDocumentReader reader = new(Presets.Default, budget);
        byte[] file = GzipBytes.Of(Text(20 * Mebibyte));
        TaskDocument[] documents = new TaskDocument[8];

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => documents[i] = reader.Read("tasks/x.md.gz", file));

        documents.ShouldAllBe(document => !document.IsRejected && document.BodyLength == 20 * Mebibyte - Head.Length);
        budget.Peak.ShouldBeInRange(20 * Mebibyte, 50 * Mebibyte);
        budget.Take(50 * Mebibyte).Dispose();
    }

    [Fact]
    public void Bombs_that_are_read_at_once_take_no_share_at_all()
    {
        ContentBudget budget = new(50 * Mebibyte);
        TaskDocumentReader reader = new(Presets.Default, budget);
        byte[] bomb = GzipBytes.Of(Text(GzipContent.SizeLimit + Mebibyte));

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => reader.Read("tasks/x.md.gz", bomb).IsRejected.ShouldBeTrue());

        budget.Peak.ShouldBe(0);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(0x7FFF_FFFFu)]
    [InlineData(0xFFFF_FFFFu)]
    public void A_size_at_the_end_that_is_a_lie_is_damage_and_no_reason_to_allocate(uint size)
    {
        byte[] bytes = GzipBytes.Of(Text(Mebibyte));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), size);

        (TaskDocument document, long allocated) = Read(bytes);

        document.Findings.ShouldHaveSingleItem().Id.ShouldBe("TBT1015");
        allocated.ShouldBeLessThan(Mebibyte);
    }

    [Fact]
    public void Many_members_are_one_content()
    {
        byte[] empty = GzipArchive.Compress([]);
        byte[] text = GzipBytes.Of(Head);
        byte[] bytes = [.. Enumerable.Repeat(empty, 20_000).SelectMany(static member => member), .. text, .. Enumerable.Repeat(GzipBytes.Of("- [x] a\n"), 20_000).SelectMany(static member => member)];

        (TaskDocument document, long allocated) = Read(bytes);

        document.ChecklistDone.ShouldBe(20_000);
        allocated.ShouldBeLessThan(2 * Mebibyte);
    }

    [Fact]
    public void Members_that_together_are_too_large_are_a_bomb()
    {
        byte[] member = GzipBytes.Of(new byte[Mebibyte]);
        byte[] bytes = [.. GzipBytes.Of(Head), .. Enumerable.Repeat(member, 65).SelectMany(static one => one)];

        (TaskDocument document, long allocated) = Read(bytes);

        document.Findings.ShouldHaveSingleItem().Message.ShouldContain("larger than 64 MiB");
        allocated.ShouldBeLessThan(Mebibyte);
    }

    [Fact]
    public void What_stands_behind_the_last_member_is_damage_however_large_the_content_is()
    {
        (TaskDocument document, long allocated) = Read([.. GzipBytes.Of(Text(10 * Mebibyte)), .. "rest"u8]);

        document.Findings.ShouldHaveSingleItem().Id.ShouldBe("TBT1015");
        allocated.ShouldBeLessThan(Mebibyte);
    }

    private static (TaskDocument Document, long Allocated) Read(byte[] file)
    {
        TaskDocumentReader reader = new(Presets.Default);
        _ = reader.Read("tasks/x.md.gz", GzipBytes.Of(Head));
        long before = GC.GetAllocatedBytesForCurrentThread();
        TaskDocument document = reader.Read("tasks/x.md.gz", file);
        return (document, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static byte[] Text(int length)
    {
        byte[] text = new byte[length];
        text.AsSpan().Fill((byte)'\n');
        Encoding.UTF8.GetBytes(Head, text);
        return text;
    }
}
