using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.TaskSets;

/// <summary>Sizes, tags and folders are spread as the options say.</summary>
public sealed class DistributionTests
{
    private const int Count = 4_000;

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(2.5)]
    [InlineData(4.0)]
    public void The_mean_length_of_bodies_is_kept_whatever_the_skew(double skew)
    {
        int[] lengths = Lengths(new TaskSetOptions { Tasks = Count, BodyBytes = 2_000, BodySkew = skew });

        lengths.Average().ShouldBeInRange(1_900, 2_300);
        // A body ends with a whole block, which may be longer than what was left to fill.
        ((double)lengths.Max()).ShouldBeInRange(2_000 * (skew + 1) * 0.9, 2_000 * (skew + 1) + 1_000);
    }

    [Fact]
    public void Bodies_of_no_bytes_are_empty() => Lengths(new TaskSetOptions { Tasks = Count, BodyBytes = 0 }).ShouldAllBe(length => length == 0);

    [Fact]
    public void Without_skew_tags_are_equally_common()
    {
        int[] uses = Uses(new TaskSetOptions { Tasks = Count, Tags = 10, TagSkew = 0 });

        uses.Length.ShouldBe(10);
        ((double)uses.Min()).ShouldBeGreaterThan(0.8 * uses.Max());
    }

    [Fact]
    public void With_a_skew_of_one_the_first_tag_is_twice_as_common_as_the_second_and_ten_times_as_the_tenth()
    {
        int[] uses = Uses(new TaskSetOptions { Tasks = Count, Tags = 200, TagSkew = 1, TagsPerTask = 1 });

        ((double)uses[0] / uses[1]).ShouldBeInRange(1.7, 2.3);
        ((double)uses[0] / uses[9]).ShouldBeInRange(7, 13);
    }

    [Fact]
    public void Agents_are_as_many_as_asked_for()
    {
        TaskSet set = new(new TaskSetOptions { Tasks = Count, Agents = 17 });

        Enumerable.Range(0, Count).Select(number => set[number].Agent).Distinct().Count().ShouldBe(17);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 40, 1)]
    [InlineData(3, 40, 3)]
    public void Files_stand_in_folders_of_the_size_and_depth_asked_for(int depth, int folders, int separators)
    {
        TaskSet set = new(new TaskSetOptions { Tasks = Count, FolderDepth = depth, FilesPerFolder = 100, BodyBytes = 0 });
        string[] paths = [.. Enumerable.Range(0, Count).Select(number => set[number].Path)];

        paths.Distinct().Count().ShouldBe(Count);
        paths.GroupBy(Path.GetDirectoryName).Select(static folder => folder.Count()).ShouldBe(Enumerable.Repeat(Count / folders, folders));
        paths.ShouldAllBe(path => path.Count(static letter => letter == '/') == separators);
    }

    [Fact]
    public void Nothing_is_written_into_a_folder_that_is_not_empty()
    {
        string folder = Directory.CreateTempSubdirectory("taskbuildtools-set-").FullName;
        File.WriteAllText(Path.Combine(folder, "mine.md"), "Mine.\n");

        Should.Throw<IOException>(() => TaskSet.Write(folder, new TaskSetOptions())).Message.ShouldContain("is not empty");

        Directory.GetFiles(folder).ShouldHaveSingleItem();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskSet(new TaskSetOptions { Tasks = 0 })).ParamName.ShouldBe("Tasks");
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskSet(new TaskSetOptions { MalformedShare = double.NaN })).ParamName.ShouldBe("MalformedShare");
    }

    private static int[] Lengths(TaskSetOptions options)
    {
        TaskSet set = new(options);
        return [.. Enumerable.Range(0, Count).Select(number => set[number].Body.Length)];
    }

    private static int[] Uses(TaskSetOptions options)
    {
        TaskSet set = new(options);
        return [.. Enumerable.Range(0, Count)
            .SelectMany(number => set[number].Tags)
            .CountBy(static tag => tag)
            .Select(static pair => pair.Value)
            .OrderDescending()];
    }
}
