using System.Diagnostics;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Watching;

/// <summary>
/// More happens than the system can tell of. When it is quiet again, the store shows what a clean build makes of the files,
/// with its ordinary settings and without being asked to look; how soon is written to the output. Its scale is that of <see cref="TestScale"/>.
/// </summary>
public sealed class EventStormTests : IDisposable
{
    private const int Threads = 4;

    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Of_writes_and_renames_by_several_threads()
    {
        await using TaskStore store = await _project.OpenAsync();

        Storm(1100 * TestScale.Runs, static (project, random, thread, step) =>
        {
            int folder = random.Next(12);
            string path = $"tasks/f{thread}/{folder}/{step % 40}.md";
            project.WriteTask($"task-{thread}-{folder}-{step % 40}", body: $"{step}.", path: $"tasks/f{thread}/new.tmp");
            Directory.CreateDirectory(Path.GetDirectoryName(project[path])!);
            File.Move(project[$"tasks/f{thread}/new.tmp"], project[path], overwrite: true);
        });

        await ShouldEqualCleanBuild(store);
    }

    [Fact]
    public async Task Of_folders_renamed_while_files_below_are_edited()
    {
        for (int i = 0; i < 8; i++)
        {
            _project.WriteTask($"deep-{i}", path: $"tasks/a{i}/b/c/deep-{i}.md");
        }

        await using TaskStore store = await _project.OpenAsync();
        for (int round = 0; round < 3 * TestScale.Runs; round++)
        {
            Storm(150, (project, random, thread, step) =>
            {
                int i = random.Next(8);
                string[] folders = [$"tasks/a{i}", $"tasks/z{i}"];
                if (thread % 2 == 0)
                {
                    int from = Directory.Exists(project[folders[0]]) ? 0 : 1;
                    Directory.Move(project[folders[from]], project[folders[1 - from]]);
                }
                else
                {
                    File.WriteAllText(project[$"{folders[random.Next(2)]}/b/c/deep-{i}.md"], TaskProject.Text($"deep-{i}", body: $"{round} {step}."));
                }
            });
            await ShouldEqualCleanBuild(store);

            // One edit after the other, each below a folder that was renamed: nothing has fallen silent for good.
            foreach (string path in Directory.GetFiles(_project["tasks"], "*.md", SearchOption.AllDirectories))
            {
                File.WriteAllText(path, TaskProject.Text(Path.GetFileNameWithoutExtension(path), "complete", body: $"Quiet {round}."));
                await ShouldEqualCleanBuild(store);
            }
        }
    }

    [Fact]
    public async Task Of_trees_moved_in_and_out()
    {
        for (int i = 0; i < 200; i++)
        {
            _project.WriteTask($"t{i}", path: $"outside{i % Threads}/x{i % 3}/y/{i}.md");
        }

        await using TaskStore store = await _project.OpenAsync();
        Storm(200 * TestScale.Runs, static (project, random, thread, _) =>
        {
            string outside = project[$"outside{thread}"];
            string inside = project[$"tasks/inside{thread}"];
            if (Directory.Exists(inside))
            {
                File.AppendAllText(Directory.EnumerateFiles(inside, "*.md", SearchOption.AllDirectories).First(), "More.\n");
                Directory.Move(inside, outside);
            }
            else
            {
                Directory.Move(outside, inside);
            }
        });
        await ShouldEqualCleanBuild(store);

        for (int thread = 0; thread < Threads; thread++)
        {
            if (Directory.Exists(_project[$"outside{thread}"]))
            {
                Directory.Move(_project[$"outside{thread}"], _project[$"tasks/inside{thread}"]);
            }
        }

        await ShouldEqualCleanBuild(store);
        store.Current.Count.ShouldBe(200);
    }

    [Fact]
    public async Task Of_task_folders_deleted_and_made_again()
    {
        await using TaskStore store = await _project.OpenAsync();
        for (int round = 0; round < 60 * TestScale.Runs; round++)
        {
            Directory.Delete(_project["tasks"], recursive: true);
            for (int i = 0; i < 5; i++)
            {
                _project.WriteTask($"t{i}", body: $"Round {round}.", path: $"tasks/{i % 2}/{round % 3}/t{i}.md");
            }
        }

        await ShouldEqualCleanBuild(store);
        _project.WriteTask("t0", "complete", path: Path.GetRelativePath(_project.Root, Directory.GetFiles(_project["tasks"], "t0.md", SearchOption.AllDirectories)[0]));
        await ShouldEqualCleanBuild(store);
    }

    private void Storm(int steps, Action<TaskProject, Random, int, int> step)
    {
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            Random random = new(TestScale.Seed * Threads + thread);
            for (int i = 0; i < steps; i++)
            {
                try
                {
                    step(_project, random, thread, i);
                }
                catch (IOException)
                {
                    // Another thread has moved it.
                }
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
    }

    private async Task ShouldEqualCleanBuild(TaskStore store)
    {
        long quiet = Stopwatch.GetTimestamp();
        using CleanBuild clean = CleanBuild.Of(_project);
        long built = Stopwatch.GetTimestamp();
        await Eventually.Is(() => clean.IsShownBy(store));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Equal {Stopwatch.GetElapsedTime(quiet).TotalMilliseconds:0} ms after the quiet ({Stopwatch.GetElapsedTime(quiet, built).TotalMilliseconds:0} ms of it the clean build), {store.Status.WatcherStarts} watchers so far, {store.Status.Watching}.");
    }
}
