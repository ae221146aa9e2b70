using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Stress;

/// <summary>Whatever other programs do to the files, the store ends with what a clean build makes of them. Its scale is that of <see cref="TestScale"/>.</summary>
public sealed class RandomHistoryTests : IDisposable
{
    private static readonly string[] Folders = ["tasks", "tasks/one", "tasks/one/two", "tasks/three"];
    private static readonly string[] Statuses = ["todo", "in_progress", "complete", "cancelled"];

    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(TestScale.Seed, 4 * TestScale.Runs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task It_equals_a_clean_build_without_being_asked_to_look(int seed)
    {
        Random random = new(seed);
        await using TaskStore store = await _project.OpenAsync(options => options.SweepInterval = TimeSpan.FromMilliseconds(500));
        for (int step = 0; step < 15; step++)
        {
            int changes = random.Next(1, 20);
            for (int i = 0; i < changes; i++)
            {
                Change(random);
            }

            using CleanBuild clean = CleanBuild.Of(_project);
            await Eventually.Is(() => clean.IsShownBy(store));
        }
    }

    private void Change(Random random)
    {
        int number = random.Next(12);
        string path = $"{Folders[random.Next(Folders.Length)]}/{number}.md";
        string[] files = Directory.Exists(_project["tasks"]) ? Directory.GetFiles(_project["tasks"], "*.md", SearchOption.AllDirectories) : [];
        string? file = files.Length == 0 ? null : files[random.Next(files.Length)];
        switch (random.Next(9))
        {
            case 0 or 1 or 2:
                _project.WriteTask($"task-{number}", Statuses[random.Next(Statuses.Length)], random.Next(3) == 0 ? $"[task-{random.Next(12)}]" : "[]", new string('x', random.Next(3000)), path);
                break;
            case 3 when file is not null:
                File.Delete(file);
                break;
            case 4 when file is not null:
                Directory.CreateDirectory(Path.GetDirectoryName(_project[path])!);
                File.Move(file, _project[path], overwrite: true);
                break;
            case 5 when random.Next(3) == 0:
                _project.Write(path, "No front matter.\n");
                break;
            case 6 when file is not null:
                File.AppendAllText(file, "More.\n");
                break;
            case 7 when Directory.Exists(_project["tasks/one"]) && !Directory.Exists(_project["tasks/moved"]):
                Directory.Move(_project["tasks/one"], _project["tasks/moved"]);
                break;
            case 8 when random.Next(3) == 0 && Directory.Exists(_project["tasks"]):
                Directory.Delete(_project["tasks"], recursive: true);
                break;
        }
    }
}
