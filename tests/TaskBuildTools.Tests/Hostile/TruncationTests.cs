using TaskBuildTools.Fuzzing.Indexes;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>A file that ends too early, however it is opened.</summary>
public sealed class TruncationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tbx-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Of_every_length_in_place()
    {
        for (int length = 0; length < IndexFiles.Seed.Index.Length; length++)
        {
            Should.Throw<TaskIndexException>(() => (IndexFiles.Seed with { Index = IndexFiles.Seed.Index[..length] }).OpenGuarded());
        }
    }

    [Fact]
    public void Of_every_length_of_bodies_and_text_index_in_place()
    {
        for (int length = 0; length < IndexFiles.Seed.Bodies.Length; length++)
        {
            using TaskIndex index = (IndexFiles.Seed with { Bodies = IndexFiles.Seed.Bodies[..length] }).OpenGuarded();
            Should.Throw<TaskIndexException>(() => index["TASK-2"].Body);
        }

        for (int length = 0; length < IndexFiles.Seed.Text.Length; length++)
        {
            using TaskIndex index = (IndexFiles.Seed with { Text = IndexFiles.Seed.Text[..length] }).OpenGuarded();
            Should.Throw<TaskIndexException>(() => index.Search("first"));
        }
    }

    [Fact]
    public void Of_files_that_are_read_and_files_that_are_mapped()
    {
        IndexFiles large = LargeIndex.Files;
        large.Index.Length.ShouldBeGreaterThan(32 * 1024);
        int[] lengths = [0, 1, 7, 8, 63, 64, 65, 4095, 4096, 16 * 1024, 16 * 1024 + 1, large.Index.Length - 4096, large.Index.Length - 1];
        foreach (int length in lengths)
        {
            Should.Throw<TaskIndexException>(() => (large with { Index = large.Index[..length] }).OpenFrom(_folder));
        }
    }

    [Fact]
    public void Of_mapped_bodies_and_a_mapped_text_index()
    {
        IndexFiles large = LargeIndex.Files;
        foreach (int length in new[] { 0, 63, 64, 16 * 1024 + 1, large.Bodies.Length - 1 })
        {
            using TaskIndex index = (large with { Bodies = large.Bodies[..length] }).OpenFrom(_folder);
            Should.Throw<TaskIndexException>(() => index.All.First().Body);
        }

        foreach (int length in new[] { 0, 63, 64, 16 * 1024 + 1, large.Text.Length - 1 })
        {
            using TaskIndex index = (large with { Text = large.Text[..length] }).OpenFrom(_folder);
            Should.Throw<TaskIndexException>(() => index.Search("word"));
        }
    }
}
