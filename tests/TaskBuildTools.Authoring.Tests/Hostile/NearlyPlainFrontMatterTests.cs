using System.Text;
using TaskBuildTools.Authoring.Tests.Corpora;
using TaskBuildTools.Fuzzing;
using TaskBuildTools.Fuzzing.Targets;
using TaskBuildTools.Fuzzing.Yaml;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>
/// Task files that are plain but for some oddity: each is read as YamlDotNet's events say, node by node and place by place, or has
/// a finding at a place of the file; and the document is the same with and without the shortcut for plain front matter.
/// </summary>
public sealed class NearlyPlainFrontMatterTests
{
    [Fact]
    public void Made_up_files()
    {
        var target = new FrontMatterTarget();
        var files = new NearlyPlainFrontMatter(HostileScale.Seed);
        int count = 8_000 * HostileScale.Runs;
        for (int i = 0; i < count; i++)
        {
            Run(target, files.Next());
        }

        // Both schemas read each file. Enough of them are sound for the comparison to mean something, and enough are not.
        target.Sound.ShouldBeInRange(count / 4, count * 3 / 2);
        target.Plain.ShouldBeInRange(count / 8, target.Sound * 9 / 10);
    }

    [Fact]
    public void Real_files_with_changes()
    {
        string[] files = [.. Corpus.AgentTaskManagementSystem().Files, .. Corpus.BacklogMd().Files];
        var target = new FrontMatterTarget();
        var mutator = new Fuzzing.Mutation.ByteMutator(HostileScale.Seed);
        for (int i = 0; i < 1_000 * HostileScale.Runs; i++)
        {
            // The first part has the front matter; changes far behind it would change nothing.
            byte[] content = File.ReadAllBytes(files[i % files.Length]);
            byte[] start = content[..Math.Min(content.Length, 700)];
            Run(target, [.. mutator.Change(start, [start]), .. content[start.Length..]]);
        }

        target.Sound.ShouldBeGreaterThan(200 * HostileScale.Runs);
    }

    private static void Run(FrontMatterTarget target, byte[] file)
    {
        try
        {
            target.Run(file);
        }
        catch (HostileInputException exception)
        {
            throw new HostileInputException($"{exception.Message}\nof the file\n{Encoding.UTF8.GetString(file)}\n{Convert.ToBase64String(file)}", exception);
        }
    }
}
