using System.Collections.Immutable;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Tests.Building;
using TaskBuildTools.Live.Editing.Files;

namespace TaskBuildTools.Authoring.Tests.Histories;

/// <summary>Does what an operation says.</summary>
internal static class OperationRunner
{
    private static readonly string[] Folders = ["tasks", "tasks/one", "tasks/one/two", "tasks/three"];
    private static readonly string[] Statuses = ["todo", "in_progress", "complete", "cancelled", "nonsense"];
    private static readonly string[] Schemas =
    [
        "preset: default\n",
        "statuses: { todo: { meaning: open }, complete: { meaning: closed, folders: [one] } }\n",
        "fields: { title: { aliases: [name] }, sprint: { kind: number } }\n",
        "exclude: [\"one/**\"]\n",
        "statuses: [\n",
        "",
    ];

    private static readonly string[] Configurations =
    [
        "root = true\n",
        "root = true\n[*]\ndotnet_diagnostic.TBT2001.severity = warning\n",
        "root = true\n[one/**]\ndotnet_diagnostic.TBT3001.severity = none\n",
        "root = true\n[*.md]\ndotnet_diagnostic.TBT3001.severity = suggestion\n",
    ];

    public static void Run(ModelProject project, Operation operation)
    {
        Workspace workspace = project.Workspace;
        (OperationKind kind, int first, int second) = operation;
        string path = PathOf(first);
        switch (kind)
        {
            case OperationKind.WriteTask:
                workspace.WriteTask(path, $"task-{(second == 11 ? 0 : first)}", Statuses[(first + second) % Statuses.Length], $"[task-{second}]", $"- [x] {second}\n- [ ] words and words");
                break;
            case OperationKind.WriteLongBody:
                workspace.WriteTask(path, $"task-{first}", body: string.Concat(Enumerable.Repeat($"Line {second} of many.\n", 1 + second * 400)));
                break;
            case OperationKind.EditInPlaceKeepingSizeAndTimes when File.Exists(workspace[path]):
                EditInPlace(workspace[path]);
                break;
            case OperationKind.WriteMalformed:
                workspace.Write(path, second % 3 == 0 ? "No front matter" : second % 3 == 1 ? "---\nid: [\n---\n" : $"---\nid: task-{first}\ntitle: a: b\nstatus: todo\n---\n");
                break;
            case OperationKind.WriteNothing:
                workspace.Write(path, "");
                break;
            case OperationKind.Compress when File.Exists(workspace[path]):
                File.WriteAllBytes(workspace[path] + ".gz", GzipArchive.Compress(File.ReadAllBytes(workspace[path])));
                if (second > 0)
                {
                    File.Delete(workspace[path]);
                }

                break;
            case OperationKind.Delete:
                DeleteIfThere(workspace[path + (second % 4 == 0 ? ".gz" : "")]);
                break;
            case OperationKind.Rename when File.Exists(workspace[path]):
                Directory.CreateDirectory(Path.GetDirectoryName(workspace[PathOf(second)])!);
                File.Move(workspace[path], workspace[PathOf(second)], overwrite: true);
                break;
            case OperationKind.MoveFolder when Directory.Exists(workspace["tasks/one"]) && !Directory.Exists(workspace["tasks/moved"]):
                Directory.Move(workspace["tasks/one"], workspace["tasks/moved"]);
                break;
            case OperationKind.MoveFolder when Directory.Exists(workspace["tasks/moved"]) && !Directory.Exists(workspace["tasks/one"]):
                Directory.Move(workspace["tasks/moved"], workspace["tasks/one"]);
                break;
            case OperationKind.EmptyFolder when Directory.Exists(workspace[Folders[first % Folders.Length]]):
                Directory.Delete(workspace[Folders[first % Folders.Length]], recursive: true);
                Directory.CreateDirectory(workspace["tasks"]);
                break;
            case OperationKind.ChangeSchema:
                WriteOrDelete(workspace, "tasks.schema.yaml", Schemas[first % Schemas.Length]);
                break;
            case OperationKind.ChangeEditorConfig:
                WriteOrDelete(workspace, second % 3 == 0 && Directory.Exists(workspace["tasks/one"]) ? "tasks/one/.editorconfig" : ".editorconfig", Configurations[first % Configurations.Length]);
                break;
            case OperationKind.ChangePerformance:
                WriteOrDelete(workspace, "performance.yaml", first % 3 == 0 ? "" : $"cache: {{ memory_limit_mb: {(first % 3 == 1 ? "many" : second + 1)} }}\n");
                break;
            case OperationKind.ChangeBaseline:
                WriteOrDelete(workspace, "tasks.baseline.txt", first % 2 == 0 ? "" : "nonsense\n");
                break;
            case OperationKind.Touch:
                Touch(workspace, first, second);
                break;
            case OperationKind.DamageFile:
                Damage(workspace, first, second);
                break;
            case OperationKind.RestoreOldFiles:
                RestoreOldFiles(project, first);
                break;
            default:
                ChangeSettings(project, operation);
                break;
        }
    }

    private static string PathOf(int number) => $"{Folders[number % Folders.Length]}/{number}.md";

    private static void ChangeSettings(ModelProject project, Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.ToggleBodies:
                project.Bodies = !project.Bodies;
                break;
            case OperationKind.ToggleText:
                project.Text = !project.Text;
                break;
            case OperationKind.ToggleCacheFolder:
                project.CacheFolder = !project.CacheFolder;
                break;
            case OperationKind.ChangeIdConstants:
                IdConstantMode[] modes = Enum.GetValues<IdConstantMode>();
                project.IdConstants = modes[operation.First % modes.Length];
                break;
            case OperationKind.ChangeSeverities:
                project.Severities = BuildSeverities.Default with
                {
                    TreatWarningsAsErrors = operation.First % 2 == 0,
                    NoWarn = operation.Second % 2 == 0 ? [] : ["TBT3001"],
                };
                break;
            case OperationKind.ChangeExcludes:
                project.Excludes = operation.First % 3 == 0 ? [] : ImmutableArray.Create(operation.First % 3 == 1 ? "one/**" : $"**/{operation.Second}.md");
                break;
            case OperationKind.BuildOther:
                project.BuildOther();
                break;
            case OperationKind.BuildDesignTime:
                project.BuildDesignTime();
                break;
            case OperationKind.BuildByThreads:
                project.BuildByThreads();
                break;
        }
    }

    // Another content of the same length in the same file, and the time that it had.
    private static void EditInPlace(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        DateTime written = File.GetLastWriteTimeUtc(path);
        int at = Array.FindLastIndex(bytes, static value => value is >= (byte)'a' and < (byte)'z');
        if (at >= 0)
        {
            bytes[at]++;
            using (FileStream stream = new(path, FileMode.Open, FileAccess.Write))
            {
                stream.Write(bytes);
            }

            File.SetLastWriteTimeUtc(path, written);
        }
    }

    private static void WriteOrDelete(Workspace workspace, string path, string content)
    {
        if (content.Length > 0)
        {
            workspace.Write(path, content);
        }
        else
        {
            DeleteIfThere(workspace[path]);
        }
    }

    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static void Touch(Workspace workspace, int first, int second)
    {
        DateTime[] times = [DateTime.UnixEpoch, DateTime.UtcNow.AddDays(-first), DateTime.UtcNow.AddYears(1 + first), DateTime.UtcNow];
        foreach (string file in Directory.GetFiles(workspace["tasks"], "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, times[second % times.Length]);
        }
    }

    private static void Damage(Workspace workspace, int first, int second)
    {
        string[] paths =
        [
            "obj/" + ArtifactNames.Cache, "cache/tasks.cache", "obj/" + ArtifactNames.Stamp,
            .. ArtifactNames.Bound.Select(static name => "obj/" + name), "obj2/" + ArtifactNames.Stamp, "obj2/" + ArtifactNames.Index, "log/tasks.sarif",
        ];
        string path = workspace[paths[first % paths.Length]];
        byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (bytes.Length == 0)
        {
            return;
        }

        switch (second % 4)
        {
            case 0:
                File.Delete(path);
                break;
            case 1:
                Replace(path, bytes[..(bytes.Length * second / Operation.Choices)]);
                break;
            case 2:
                bytes[bytes.Length * second / Operation.Choices] ^= (byte)(1 << (first % 8));
                Replace(path, bytes);
                break;
            default:
                Replace(path, "Something of another program."u8.ToArray());
                break;
        }
    }

    // Never cut a file that may be mapped by somebody.
    private static void Replace(string path, byte[] content)
    {
        File.WriteAllBytes(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>The first time it keeps a copy, the next time it brings some or all of it back: a cache of before a branch was changed.</summary>
    private static void RestoreOldFiles(ModelProject project, int first)
    {
        Workspace workspace = project.Workspace;
        string[] folders = ["obj", "obj2", "cache"];
        if (!Directory.Exists(project.OldFiles))
        {
            foreach (string folder in folders.Where(folder => Directory.Exists(workspace[folder])))
            {
                Directory.CreateDirectory(Path.Combine(project.OldFiles, folder));
                foreach (string file in Directory.GetFiles(workspace[folder]))
                {
                    File.Copy(file, Path.Combine(project.OldFiles, folder, Path.GetFileName(file)));
                }
            }

            return;
        }

        int number = 0;
        foreach (string file in Directory.GetFiles(project.OldFiles, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (first % 3 == 0 || number++ % 12 == first)
            {
                string target = Path.Combine(workspace.Root, Path.GetRelativePath(project.OldFiles, file));
                if (Directory.Exists(Path.GetDirectoryName(target)) && !target.EndsWith(".lock", StringComparison.Ordinal))
                {
                    Replace(target, File.ReadAllBytes(file));
                    File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(file));
                }
            }
        }
    }
}
