using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Searching;

public sealed class MissingTextIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tbt").FullName;
    private readonly BuiltText _built = SearchableTask.Build(new SearchableTask("A", "Parser"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_index_that_was_built_without_one_names_the_property()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        string message = Should.Throw<TaskIndexException>(() => index.Search("parser")).Message;

        message.ShouldBe("The task index in memory was built without a text index. Switch it on (TaskBuildToolsTextIndex) and build again.");
        Should.Throw<TaskIndexException>(() => index.Where(TaskFilter.Search("parser")).Count()).Message.ShouldBe(message);
    }

    [Fact]
    public void A_file_that_is_missing_is_missed_only_by_who_searches()
    {
        using TaskIndex index = TaskIndex.Open(Write("App.tasks.tbx", _built.Content));

        index["A"].Title.ShouldBe("Parser");
        Should.Throw<TaskIndexException>(() => index.Search("parser")).Message.ShouldContain("App.tasks.text");
        Write("App.tasks.text", _built.Text);
        index.Search("parser").ShouldHaveSingleItem().Task.Id.ShouldBe("A");
    }

    [Fact]
    public void One_of_another_build_is_refused()
    {
        string path = Write("tasks.tbx", _built.Content);
        Write("tasks.text", SearchableTask.Build(new SearchableTask("A", "Other")).Text);
        using TaskIndex index = TaskIndex.Open(path);

        Should.Throw<TaskIndexException>(() => index.Search("parser")).Message.ShouldBe(
            $"The text index of the task index {path} belongs to another build. Copy the two files together, or build again.");
    }

    [Fact]
    public void An_index_in_memory_needs_it_passed()
    {
        using TaskIndex index = TaskIndex.Open(_built.Content, _built.Bodies);

        Should.Throw<TaskIndexException>(() => index.Search("parser")).Message.ShouldBe(
            "The task index was opened from memory without its text index. Pass it as well.");
    }

    [Fact]
    public void After_dispose_a_search_throws()
    {
        TaskIndex index = _built.Open();
        index.Search("parser").Count.ShouldBe(1);
        index.Dispose();

        Should.Throw<ObjectDisposedException>(() => index.Search("parser"));
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
