using System.Diagnostics;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Building;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Many who add to one number, each on what it has seen: no addition is lost.</summary>
public sealed class ConcurrentEditTests
{
    private const string File = "---\nid: a\ntitle: t\nactual_hours: 0 # all\n---\nBody\n";

    [Fact]
    public void Threads_lose_nothing()
    {
        using EditFolder folder = new();
        folder.Write("tasks/a.md", File);
        TaskFileEditor texts = new(Presets.Default);
        int slot = Presets.Default[FieldRole.ActualHours].Slot;
        const int Threads = 6;
        const int Additions = 40;
        int conflicts = 0;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(AddAll))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        folder.Read("tasks/a.md").ShouldBe(File.Replace("0 #", $"{Threads * Additions} #", StringComparison.Ordinal));
        conflicts.ShouldBeGreaterThan(0);
        folder.Names().ShouldBe(["a.md"]);

        void AddAll()
        {
            for (int done = 0; done < Additions;)
            {
                FileContent content = FileLoader.Load(folder["tasks/a.md"])!.Value;
                long hours = texts.Read("tasks/a.md", content.Bytes).Numbers[slot]!.Value + 1000;
                try
                {
                    folder.Editor.Edit("tasks/a.md", content.Hash, new TaskEdit(new SetField("actual_hours", FieldValue.Number(hours))), null, CancellationToken.None);
                    done++;
                }
                catch (TaskConflictException)
                {
                    Interlocked.Increment(ref conflicts);
                }
            }
        }
    }

    [Fact]
    public async Task Processes_lose_nothing()
    {
        using EditFolder folder = new();
        folder.Write("tasks/a.md", File);
        const int Additions = 60;
        Process[] processes = [.. Enumerable.Range(0, 3).Select(_ => Probe.StartEditing("add-hours", folder.Root, "tasks/a.md", Additions))];
        Task<string>[] outputs = [.. processes.Select(static process => process.StandardOutput.ReadToEndAsync())];
        await Task.WhenAll(outputs);
        await Task.WhenAll(processes.Select(static process => process.WaitForExitAsync(TestContext.Current.CancellationToken)));
        processes.ShouldAllBe(static process => process.ExitCode == 0);
        folder.Read("tasks/a.md").ShouldBe(
            File.Replace("0 #", $"{processes.Length * Additions} #", StringComparison.Ordinal)
                .Replace(": t\n", $": 'Hour: {processes.Length * Additions}'\n", StringComparison.Ordinal));
        Array.ForEach(processes, static process => process.Dispose());
    }
}
