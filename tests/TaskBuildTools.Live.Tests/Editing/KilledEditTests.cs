using System.Diagnostics;
using System.Globalization;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A kill at any moment leaves the old file or the new one, and what an edit has said to be done is done.</summary>
public sealed class KilledEditTests
{
    [Fact]
    public void After_a_kill_the_file_is_whole_and_no_finished_edit_is_lost()
    {
        using EditFolder folder = new();
        Random random = new(20261124);
        string body = string.Concat(Enumerable.Range(0, 2000).Select(static i => $"Line {i} of the body\r\n"));
        string Content(long hours) => $"---\r\nid: a # the task\r\ntitle: 'Hour: {hours}'\r\nactual_hours: {hours}\r\n---\r\n{body}";
        folder.Write("tasks/a.md", Content(0));
        long hours = 0;
        for (int round = 0; round < 24; round++)
        {
            using Process process = Probe.StartEditing("add-hours", folder.Root, "tasks/a.md", 1_000_000);
            Probe.WaitUntilReady(process);
            long last = long.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
            last.ShouldBe(hours + 1);
            Thread.Sleep(random.Next(40));
            process.Kill();
            string[] said = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            last = said.Length == 0 ? last : long.Parse(said[^1], CultureInfo.InvariantCulture);
            string content = folder.Read("tasks/a.md");
            hours = content == Content(last) ? last : last + 1;
            content.ShouldBe(Content(hours), $"round {round}");
        }

        folder.Names().ShouldAllBe(static name => name == "a.md" || name.StartsWith(".taskbuild-edit-", StringComparison.Ordinal));
    }

    [Fact]
    public void After_a_kill_while_archiving_the_content_is_in_one_file_or_in_two_that_are_healed()
    {
        using EditFolder folder = new();
        Random random = new(20261125);
        string content = "---\nid: a\ntitle: t\n---\n" + new string('x', 100_000);
        for (int round = 0; round < 14; round++)
        {
            ContentHash hash = folder.Write("tasks/a.md", content);
            using (Process process = Probe.StartEditing("archive", folder.Root, "tasks/a.md", 1_000_000))
            {
                Probe.WaitUntilReady(process);
                process.StandardOutput.ReadLine().ShouldBe("archived");
                Thread.Sleep(random.Next(40));
                process.Kill();
                process.WaitForExit();
            }

            folder.Editor.HealArchives("tasks", TestContext.Current.CancellationToken);
            string left = folder.Names().Where(static name => name[0] != '.').ShouldHaveSingleItem();
            if (left == "a.md.gz")
            {
                folder.Editor.Restore("tasks/a.md.gz", folder.HashOf("tasks/a.md.gz"), TestContext.Current.CancellationToken);
            }

            folder.HashOf("tasks/a.md").ShouldBe(hash, $"round {round}");
        }
    }
}
