using CsCheck;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Publishing;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>After any history of changes a session's artifacts and findings are a clean build's, byte for byte. See Histories for builds without one.</summary>
public sealed class SessionHistoryTests
{
    private static readonly string[] Statuses = ["todo", "in_progress", "complete", "cancelled", "nonsense"];
    private static readonly string[] Folders = ["tasks", "tasks/one", "tasks/one/two", "tasks/three"];
    private static readonly string[] Schemas =
    [
        "preset: default\n",
        "statuses: { todo: { meaning: open }, complete: { meaning: closed } }\n",
        "fields: { title: { aliases: [name] }, sprint: { kind: number } }\n",
        "exclude: [\"one/**\"]\n",
        "statuses: [\n",
    ];

    private static readonly Gen<(int Kind, int First, int Second)[]> Histories =
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 11], Gen.Int[0, 11]).Array[1, 12];

    [Fact]
    public void Of_a_session_wherever_nothing_is_broken() =>
        Histories.Sample(
            history =>
            {
                using Workspace workspace = new();
                BuildSession session = new();
                foreach ((int kind, int first, int second) in history)
                {
                    Apply(workspace, kind, first, second);
                    BuildOutcome outcome = workspace.Build(request => request with { Session = session });
                    if (outcome.Succeeded)
                    {
                        workspace.ShouldEqualCleanBuild(outcome);
                    }
                    else
                    {
                        workspace.ShouldReportLikeCleanBuild(outcome);
                        File.Exists(workspace["obj/" + ArtifactNames.Index]).ShouldBeTrue();
                    }
                }
            },
            iter: 80,
            threads: 1);

    private static void Apply(Workspace workspace, int kind, int first, int second)
    {
        string path = $"{Folders[first % Folders.Length]}/{first}.md";
        string other = $"{Folders[second % Folders.Length]}/{second}.md";
        switch (kind)
        {
            case 0 or 1 or 2:
                workspace.WriteTask(path, $"task-{(second == 11 ? 0 : first)}", Statuses[(first + second) % Statuses.Length], $"[task-{second}]", $"- [x] {second}");
                break;
            case 3:
                workspace.WriteTask(path, $"task-{first}", body: new string('x', second * 1000));
                break;
            case 4 when File.Exists(workspace[path]):
                File.Delete(workspace[path]);
                break;
            case 5 when File.Exists(workspace[path]):
                Directory.CreateDirectory(Path.GetDirectoryName(workspace[other])!);
                File.Move(workspace[path], workspace[other], overwrite: true);
                break;
            case 6:
                workspace.Write(path, second % 2 == 0 ? "No front matter" : "---\nid: [\n---\n");
                break;
            case 7:
                if (Directory.Exists(workspace[Folders[first % Folders.Length]]))
                {
                    Directory.Delete(workspace[Folders[first % Folders.Length]], recursive: true);
                }

                Directory.CreateDirectory(workspace["tasks"]);
                break;
            case 8:
                workspace.Write("tasks.schema.yaml", Schemas[first % Schemas.Length]);
                break;
            case 9:
                foreach (string file in Directory.GetFiles(workspace["tasks"], "*", SearchOption.AllDirectories))
                {
                    File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddDays(first * 365 * (second - 2)));
                }

                break;
            case 10 when Directory.Exists(workspace["obj"]):
                Damage(workspace, first, second);
                break;
        }
    }

    private static void Damage(Workspace workspace, int first, int second)
    {
        string[] names = [ArtifactNames.Cache, ArtifactNames.Stamp, ArtifactNames.Index, ArtifactNames.Bodies, ArtifactNames.Text, ArtifactNames.Aggregates, ArtifactNames.Manifest];
        string path = workspace["obj/" + names[first % names.Length]];
        if (!File.Exists(path))
        {
            return;
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (second % 3 == 0 || bytes.Length == 0)
        {
            File.Delete(path);
            return;
        }

        if (second % 3 == 1)
        {
            bytes = bytes[..(bytes.Length / 2)];
        }
        else
        {
            bytes[bytes.Length * second / 12] ^= 0x40;
        }

        File.WriteAllBytes(path, bytes);
    }
}
