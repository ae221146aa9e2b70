using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

/// <summary>A relative path is found beside the application, else in the current directory.</summary>
public sealed class IndexLocationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("index-location-").FullName;

    private string Application => Directory.CreateDirectory(Path.Combine(_root, "app")).FullName;

    private string Current => Directory.CreateDirectory(Path.Combine(_root, "current")).FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(true, true, "app")]
    [InlineData(true, false, "app")]
    [InlineData(false, true, "current")]
    public void The_file_beside_the_application_comes_first(bool isBeside, bool isInCurrent, string place)
    {
        foreach (string name in (string[])["App.tasks.tbx", Path.Combine("data", "App.tasks.tbx")])
        {
            Write(isBeside, Application, name);
            Write(isInCurrent, Current, name);

            IndexLocation.Find(name, Application, () => Current).ShouldBe(Path.Combine(_root, place, name));
        }

        static void Write(bool isThere, string folder, string name)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (isThere)
            {
                File.WriteAllText(path, "");
            }
        }
    }

    [Fact]
    public void Where_there_is_none_the_message_names_both_places()
    {
        string beside = Path.Combine(Application, "App.tasks.tbx");
        string current = Path.Combine(Current, "App.tasks.tbx");

        Should.Throw<TaskIndexException>(() => IndexLocation.Find("App.tasks.tbx", Application, () => Current)).Message.ShouldBe(
            $"The task index App.tasks.tbx cannot be opened: there is neither {beside}, beside the application, nor {current}, in the current "
            + "directory. Build the project that makes it, and check that its output is in one of them.");
        Should.Throw<TaskIndexException>(() => IndexLocation.Find("App.tasks.tbx", Application, () => Application)).Message.ShouldContain(
            $"there is no file {beside}, in the folder of the application");
        Should.Throw<TaskIndexException>(() => TaskIndex.Open("no such.tbx")).Message.ShouldContain(Path.Combine(AppContext.BaseDirectory, "no such.tbx"));
    }

    [Fact]
    public void A_full_path_is_taken_as_it_is()
    {
        string path = Path.Combine(_root, "nowhere", "App.tasks.tbx");

        IndexLocation.Find(path, Application, () => throw new InvalidOperationException()).ShouldBe(path);
    }

    [Fact]
    public void Its_bodies_lie_beside_the_index_that_was_found()
    {
        BuiltIndex built = SampleBacklog.Build();
        string name = $"located-{Guid.NewGuid():N}";
        string path = Path.Combine(AppContext.BaseDirectory, name);
        try
        {
            File.WriteAllBytes(path + ".tbx", built.Content);
            File.WriteAllBytes(path + ".bodies", built.Bodies);
            using TaskIndex index = TaskIndex.Open(name + ".tbx");

            index["TASK-2"].Body.ShouldBe(SampleBacklog.Body);
        }
        finally
        {
            File.Delete(path + ".tbx");
            File.Delete(path + ".bodies");
        }
    }
}
