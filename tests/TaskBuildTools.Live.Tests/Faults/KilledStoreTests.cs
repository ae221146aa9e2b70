using System.Globalization;
using System.IO.Compression;
using System.Text;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Faults;

/// <summary>
/// A process that holds a store is killed at random moments: while it opens, edits, archives and rebuilds. No task file is
/// torn or lost, what it has said to be done is done, and the next store shows what a clean build does. How often is up to <see cref="TestScale"/>.
/// </summary>
public sealed class KilledStoreTests : IDisposable
{
    private const int Tasks = 20;

    private readonly TaskProject _project = new();
    private readonly Dictionary<string, long> _hours = [];
    private readonly HashSet<string> _made = [];

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task No_kill_loses_or_tears_a_task()
    {
        _project.Write("tasks.schema.yaml", HourTask.Schema);
        for (int i = 0; i < Tasks; i++)
        {
            string status = HourTask.Statuses[i % 2];
            _hours[$"t{i}"] = 0;
            _project.Write($"tasks/{HourTask.FolderOf(status)}/t{i}.md", HourTask.Text($"t{i}", 0, status));
        }

        Random random = new(TestScale.Seed);
        long edits = 0;
        for (int kill = 0; kill < TestScale.Kills; kill++)
        {
            bool atStart = kill % 4 == 0;
            string[] said;
            using (ProbeProcess store = ProbeProcess.Start(_project, "work", (TestScale.Seed * 1000 + kill).ToString(CultureInfo.InvariantCulture)))
            {
                store.ReadLine().ShouldBe("starting");
                if (!atStart)
                {
                    store.ReadLine().ShouldBe("ready");
                    Hear([store.ReadLine().ShouldNotBeNull()]);
                    edits++;
                }

                // Other programs write meanwhile, so that it rebuilds for them too.
                int pause = random.Next(atStart ? 250 : 300);
                for (int passed = 0; passed < pause; passed += 20)
                {
                    _project.WriteTask($"other-{passed % 3}", body: $"{kill} {passed}.");
                    Thread.Sleep(Math.Min(20, pause - passed));
                }

                said = store.Kill();
            }

            Dictionary<string, long> before = new(_hours);
            Hear(said);
            edits += _hours.Sum(pair => pair.Value - before[pair.Key]);
            CheckFiles($"kill {kill}");

            await using TaskStore next = await _project.OpenAsync(options => options.StateDirectory = _project["state"]);
            using CleanBuild clean = CleanBuild.Of(_project);
            clean.IsShownBy(next).ShouldBeTrue($"kill {kill}");
            next.Current.All.Count(static task => task.Id[0] == 't').ShouldBe(Tasks);
            FilesOf("t*").Length.ShouldBe(Tasks, $"kill {kill}: an archiving that was interrupted is ended.");
        }

        edits.ShouldBeGreaterThanOrEqualTo(TestScale.Kills * 3 / 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{TestScale.Kills} kills, {edits} edits that were done.");
    }

    private void Hear(string[] said)
    {
        foreach (string line in said.Where(static line => line.Contains(' ')))
        {
            string[] words = line.Split(' ');
            switch (words[1])
            {
                case "made":
                    _made.Add(words[0]);
                    break;
                case "gone":
                    _made.Remove(words[0]);
                    break;
                default:
                    _hours[words[0]] = long.Parse(words[1], CultureInfo.InvariantCulture);
                    break;
            }
        }
    }

    // The edit that was under way may be on the disk or not; there is one at most.
    private void CheckFiles(string kill)
    {
        int unfinished = 0;
        foreach (string id in _hours.Keys.ToArray())
        {
            string[] contents = [.. FilesOf(id + ".md*").Select(Read).Distinct()];
            string content = contents.ShouldHaveSingleItem($"{kill}, {id}");
            long hours = content == HourTask.Text(id, _hours[id], HourTask.Statuses[0]) || content == HourTask.Text(id, _hours[id], HourTask.Statuses[1])
                ? _hours[id]
                : _hours[id] + 1;
            (content == HourTask.Text(id, hours, HourTask.Statuses[0]) || content == HourTask.Text(id, hours, HourTask.Statuses[1]))
                .ShouldBeTrue($"{kill}, {id}: {content[..Math.Min(120, content.Length)]}");
            unfinished += (int)(hours - _hours[id]);
            _hours[id] = hours;
        }

        string[] made = FilesOf("n*.md");
        foreach (string path in made)
        {
            string content = Read(path);
            content.ShouldStartWith("---", Case.Sensitive, kill);
            content.ShouldContain("title: New");
            content.ShouldEndWith(HourTask.Body(Path.GetFileNameWithoutExtension(path)), Case.Sensitive, kill);
        }

        HashSet<string> names = [.. made.Select(static path => Path.GetFileNameWithoutExtension(path))];
        unfinished += names.Except(_made).Count() + _made.Except(names).Count();
        _made.Clear();
        _made.UnionWith(names);
        unfinished.ShouldBeLessThanOrEqualTo(1, kill);
    }

    private static string Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string[] FilesOf(string pattern) => [.. Directory.GetFiles(_project["tasks"], pattern, SearchOption.AllDirectories)];
}
