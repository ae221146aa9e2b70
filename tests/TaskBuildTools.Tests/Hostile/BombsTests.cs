using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using TaskBuildTools.Format;
using TaskBuildTools.Fuzzing.Indexes;
using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>Small files that ask for much: they get no more than a small file may, or are refused.</summary>
public class BombsTests
{
    [Fact]
    public void A_block_that_unpacks_to_more_than_a_body_may_have_is_refused_before_it_is_unpacked()
    {
        byte[] bodies = Bomb(BodiesFormat.MaxBlockLength + 1);
        using TaskIndex index = (IndexFiles.Seed with { Bodies = bodies }).Open();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<TaskIndexException>(() => index["TASK-2"].Body).Message.ShouldBe(
            "The bodies file in memory is damaged: its block 1 is invalid. Delete it and build again.");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void A_block_that_claims_more_than_its_bytes_can_unpack_to_is_refused_before_it_is_unpacked()
    {
        byte[] bodies = Bomb(8 * 1024 * 1024, claimed: 16 * 1024 * 1024);
        using TaskIndex index = (IndexFiles.Seed with { Bodies = bodies }).Open();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<TaskIndexException>(() => index["TASK-2"].Body).Message.ShouldBe(
            "The bodies file in memory is damaged: its block 1 is invalid. Delete it and build again.");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void A_large_body_within_the_limit_is_read_and_costs_its_own_length()
    {
        const int Length = 16 * 1024 * 1024;
        using TaskIndex index = (IndexFiles.Seed with { Bodies = Bomb(Length) }).Open();
        long before = GC.GetAllocatedBytesForCurrentThread();

        index["TASK-2"].Body.Length.ShouldBe(Length);
        // Its bytes, and two for each letter.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4L * Length);
    }

    [Fact]
    public void Lists_of_tasks_that_share_their_bytes_are_refused_before_they_are_checked()
    {
        BuiltText built = SearchableTask.Build([.. Enumerable.Range(0, 200).Select(number => new SearchableTask($"T{number:D3}", Tags: [$"tag{number}"]))]);
        byte[] content = built.Content;
        SectionEntry dictionary = Seals.Table(content).ToArray().Single(entry => entry.Kind == SectionKind.NameDictionary && entry.Length > 1_000);
        SectionEntry section = Seals.Table(content).ToArray().Single(entry => entry.Kind == SectionKind.NamePostings && entry.Field == dictionary.Field);
        Span<PostingEntry> entries = MemoryMarshal.Cast<byte, PostingEntry>(content.AsSpan((int)section.Offset, (int)section.Length))[..201];
        // Each list is the one of all tasks. Were that believed, checking many values would cost the square of the file's length.
        entries.Fill(entries[200]);
        Seals.SealIndex(content);
        using TaskIndex index = TaskIndex.Open(content);

        Should.Throw<TaskIndexException>(() => index.Where(TaskFilter.HasAny("tags")).Count()).Message.ShouldBe(
            $"The task index in memory is damaged: its section NamePostings of field {section.Field} has lists that overlap. Delete it and build again.");
    }

    // A bodies file of the seed's index, whose one body is so many blanks.
    private static byte[] Bomb(int length, int? claimed = null)
    {
        using var packed = new MemoryStream();
        ulong checksum;
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] blanks = new byte[length];
            Array.Fill(blanks, (byte)' ');
            checksum = XxHash64.Hash(blanks);
            deflate.Write(blanks);
        }

        byte[] stored = packed.ToArray();
        byte[] seed = IndexFiles.Seed.Bodies;
        int tables = (BodiesFormat.HeaderSize + stored.Length + 7) / 8 * 8;
        byte[] seedTables = seed[(int)BinaryPrimitives.ReadUInt64LittleEndian(seed.AsSpan(48))..];
        int blocks = BinaryPrimitives.ReadInt32LittleEndian(seed.AsSpan(12));
        byte[] bodies = [.. seed[..BodiesFormat.HeaderSize], .. stored, .. new byte[tables - BodiesFormat.HeaderSize - stored.Length], .. seedTables];
        Span<byte> rows = bodies.AsSpan(tables);
        Span<BodyBlockEntry> entries = MemoryMarshal.Cast<byte, BodyBlockEntry>(rows[..(blocks * BodiesFormat.BlockEntrySize)]);
        Span<BodyEntry> tasks = MemoryMarshal.Cast<byte, BodyEntry>(rows[(blocks * BodiesFormat.BlockEntrySize)..]);
        // The block before it is empty.
        ref BodyBlockEntry bomb = ref entries[1];
        bomb.StoredLength = (uint)stored.Length;
        bomb.RawLength = (uint)(claimed ?? length);
        bomb.RawChecksum = checksum;
        bomb.StoredChecksum = XxHash64.Hash(stored);
        bomb.Method = BodiesFormat.MethodDeflate;

        int end = 0;
        for (int task = 0; task < tasks.Length; task++)
        {
            int taskLength = tasks[task].Length > 0 ? claimed ?? length : 0;
            end = task > 0 && tasks[task].Block == tasks[task - 1].Block ? end : 0;
            tasks[task] = new BodyEntry(tasks[task].Hash, (int)tasks[task].Block, end, taskLength);
            end += taskLength;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bodies.AsSpan(24), (ulong)bodies.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bodies.AsSpan(48), (ulong)tables);
        BinaryPrimitives.WriteUInt64LittleEndian(
            bodies.AsSpan(BodiesFormat.HeaderChecksumOffset), BodiesFile.Checksum(bodies.AsSpan(0, BodiesFormat.HeaderSize), rows));
        return bodies;
    }
}
