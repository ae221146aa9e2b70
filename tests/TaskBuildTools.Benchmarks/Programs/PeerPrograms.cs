using System.Globalization;
using System.Text.Json;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Programs;

/// <summary>How each program is given the same tasks and asked.</summary>
internal static class PeerPrograms
{
    public const string ReadCase = "read all task files";
    public const string QueryCase = "count the open tasks";

    private static readonly string NodeModules = Path.Combine(Path.GetTempPath(), "taskbuildtools-benchmark-node");

    public static IEnumerable<PeerProgram> All(TaskSet set)
    {
        yield return Hugo();
        yield return GrayMatter(set.Count);
        yield return TaskwarriorImport(set);
        yield return TaskwarriorCount(set);
        yield return BacklogMd();
    }

    private static PeerProgram Hugo() => new("Hugo", ReadCase, ChildProcess.FirstLine("hugo", "version")?.Split(' ')[1], "renders each file to a page, in memory")
    {
        Prepare = static (tasks, folder) =>
        {
            Write(folder, "config.toml", "baseURL = \"https://example.org/\"\ntitle = \"Tasks\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n");
            Write(folder, "layouts/_default/single.html", "{{ .Params.status }} {{ .Content }}");
            Write(folder, "layouts/_default/list.html", "{{ len .RegularPagesRecursive }}");
            foreach (string file in Directory.EnumerateFiles(tasks, "*.md", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(folder, "content", Path.GetRelativePath(tasks, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        },
        Run = static folder => ChildProcess.Run(folder, null, "hugo", "--quiet", "--renderToMemory", "--ignoreCache").Elapsed,
    };

    private static PeerProgram GrayMatter(int count)
    {
        string? version = ModuleVersion("gray-matter");
        return new("gray-matter on Node", ReadCase, version, "parses YAML; checks nothing")
        {
            Prepare = static (tasks, folder) => Write(folder, "read.js", $$"""
                const fs = require('fs'), path = require('path'), matter = require({{JsonSerializer.Serialize(Path.Combine(NodeModules, "node_modules", "gray-matter"))}});
                let count = 0;
                (function walk(folder) {
                  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
                    const full = path.join(folder, entry.name);
                    if (entry.isDirectory()) walk(full);
                    else if (entry.name.endsWith('.md') && matter(fs.readFileSync(full, 'utf8')).data.id) count++;
                  }
                })({{JsonSerializer.Serialize(tasks)}});
                console.log(count);
                """),
            Run = folder =>
            {
                (TimeSpan elapsed, string output) = ChildProcess.Run(folder, null, "node", "read.js");
                WrongAnswerException.ThrowIfDifferent("tasks read by gray-matter", count, int.Parse(output, CultureInfo.InvariantCulture));
                return elapsed;
            },
        };
    }

    private static PeerProgram TaskwarriorImport(TaskSet set) =>
        new("Taskwarrior, import", ReadCase, TaskwarriorVersion(), "from one JSON file into its own store")
        {
            Prepare = (_, folder) => Write(folder, "tasks.json", TaskwarriorJson(set)),
            Run = static folder =>
            {
                foreach (string data in Directory.GetFiles(folder, "*.data"))
                {
                    File.Delete(data);
                }

                return Taskwarrior(folder, "import", "tasks.json").Elapsed;
            },
        };

    private static PeerProgram TaskwarriorCount(TaskSet set) =>
        new("Taskwarrior, count", QueryCase, TaskwarriorVersion(), "of its own store")
        {
            Prepare = (_, folder) =>
            {
                Write(folder, "tasks.json", TaskwarriorJson(set));
                Taskwarrior(folder, "import", "tasks.json");
            },
            Run = folder =>
            {
                (TimeSpan elapsed, string output) = Taskwarrior(folder, "count", "status:pending");
                int open = Enumerable.Range(0, set.Count).Count(number => IsOpen(set[number]));
                WrongAnswerException.ThrowIfDifferent("open tasks of Taskwarrior", open, int.Parse(output, CultureInfo.InvariantCulture));
                return elapsed;
            },
        };

    private static PeerProgram BacklogMd() =>
        new("Backlog.md, list", QueryCase, BacklogProgram() is { } program ? ChildProcess.FirstLine(program, "--version") : null, "reads its own dialect; lists instead of counting")
        {
            Prepare = static (tasks, folder) =>
            {
                ChildProcess.Run(folder, null, "git", "init", "-q");
                Write(folder, "backlog/config.yml", "project_name: \"Tasks\"\nstatuses: [\"To Do\", \"In Progress\", \"Done\"]\nremote_operations: false\ncheck_active_branches: false\n");
                var backlog = new TaskSet(new TaskSetOptions
                {
                    Tasks = Directory.GetFiles(tasks, "*.md", SearchOption.AllDirectories).Length,
                    Dialect = TaskDialect.BacklogMd,
                    FolderDepth = 0,
                });
                for (int number = 0; number < backlog.Count; number++)
                {
                    GeneratedTask task = backlog[number];
                    string path = Path.Combine(folder, "backlog", "tasks", task.Path);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllBytes(path, backlog.FileOf(task));
                }
            },
            Run = static folder => ChildProcess.Run(folder, null, BacklogProgram()!, "task", "list", "--plain", "-s", "To Do").Elapsed,
        };

    private static bool IsOpen(GeneratedTask task) => task.Status is "todo" or "pending";

    private static string TaskwarriorJson(TaskSet set) => JsonSerializer.Serialize(Enumerable.Range(0, set.Count).Select(number => set[number]).Select(static task =>
        new Dictionary<string, object>
        {
            ["uuid"] = UuidOf(task.Number),
            ["description"] = task.Title,
            ["entry"] = task.Created.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["status"] = IsOpen(task) ? "pending" : "completed",
            ["end"] = task.Created.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["tags"] = task.Tags.Select(static tag => tag.Replace('-', '_')),
        }.Where(field => field.Key != "end" || !IsOpen(task)).ToDictionary()));

    private static string UuidOf(int number) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:x12}");

    private static (TimeSpan Elapsed, string Output) Taskwarrior(string folder, params string[] arguments) =>
        ChildProcess.Run(folder, null, "task", ["rc:/dev/null", "rc.data.location=" + folder, "rc.confirmation=off", "rc.verbose=nothing", "rc.gc=on", .. arguments]);

    private static string? TaskwarriorVersion() => ChildProcess.FirstLine("task", "--version");

    // Installed for the whole machine, or by the script beside the benchmarks.
    private static string? BacklogProgram() =>
        ((string[])["backlog", Path.Combine(NodeModules, "node_modules", ".bin", "backlog")]).FirstOrDefault(static program => ChildProcess.FirstLine(program, "--version") is not null);

    private static string? ModuleVersion(string name)
    {
        string path = Path.Combine(NodeModules, "node_modules", name, "package.json");
        if (!File.Exists(path) || ChildProcess.FirstLine("node", "--version") is not { } node)
        {
            return null;
        }

        using JsonDocument package = JsonDocument.Parse(File.ReadAllText(path));
        return $"{package.RootElement.GetProperty("version").GetString()} on {node}";
    }

    private static void Write(string folder, string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), content);
    }
}
