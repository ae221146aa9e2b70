using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>What <c>tasks.build.json</c> says after each kind of change, in a real build.</summary>
public sealed class IncrementalBuildTests(TestPackage package)
{
    [Fact]
    public void Only_what_changed_is_parsed_and_only_what_differs_is_written()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), TaskFiles.Valid("b", "[a]"), TaskFiles.Valid("c"));
        consumer.Build().ShouldSucceed();
        Counts(consumer).ShouldBe((3, 3, 0));
        DateTime index = File.GetLastWriteTimeUtc(consumer.Artifact("tasks.tbx"));
        DateTime assembly = File.GetLastWriteTimeUtc(consumer["bin/Debug/net10.0/App.dll"]);

        consumer.Build("--no-restore").ShouldSucceed();
        Counts(consumer).ShouldBe((3, 0, 3));
        File.GetLastWriteTimeUtc(consumer.Artifact("tasks.tbx")).ShouldBe(index);

        (string path, string content) = TaskFiles.Valid("a", status: "in_progress");
        consumer.Write(path, content + "\nMore body.\n");
        consumer.Build("--no-restore").ShouldSucceed();
        Counts(consumer).ShouldBe((3, 1, 2));
        File.GetLastWriteTimeUtc(consumer.Artifact("tasks.tbx")).ShouldBeGreaterThan(index);
        File.GetLastWriteTimeUtc(consumer["bin/Debug/net10.0/App.dll"]).ShouldBe(assembly, "a status and a body are not part of the C#");
        File.ReadAllBytes(consumer["bin/Debug/net10.0/App.tasks.tbx"]).ShouldBe(File.ReadAllBytes(consumer.Artifact("tasks.tbx")));

        File.Delete(consumer["tasks/c.md"]);
        consumer.Build("--no-restore").ShouldSucceed();
        Counts(consumer).ShouldBe((2, 0, 2));
    }

    [Fact]
    public void Clean_removes_every_artifact_and_the_copies()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Build().ShouldSucceed();

        consumer.Run("clean", "-nr:false").ShouldSucceed();

        Directory.EnumerateFiles(consumer.Directory, "*tasks.*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_cache_that_is_kept_elsewhere_survives_a_fresh_clone()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), TaskFiles.Valid("b", "[a]"));
        string cache = "-p:TaskBuildToolsCachePath=" + consumer["kept"];
        consumer.Build(cache).ShouldSucceed();
        Directory.Delete(consumer["obj"], recursive: true);
        Directory.Delete(consumer["bin"], recursive: true);
        foreach (string file in Directory.GetFiles(consumer["tasks"]))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }

        consumer.Build(cache).ShouldSucceed();

        Counts(consumer).ShouldBe((2, 0, 2));
        File.Exists(consumer["bin/Debug/net10.0/App.tasks.tbx"]).ShouldBeTrue();
    }

    [Fact]
    public void Ten_thousand_files_are_indexed_and_then_left_alone()
    {
        using Consumer consumer = Consumer.App(package);
        for (int i = 0; i < 10_000; i++)
        {
            (string path, string content) = TaskFiles.Valid($"task-{i}", i == 0 ? "[]" : $"[task-{i / 2}]");
            consumer.Write(path.Replace("tasks/", $"tasks/{i % 20}/"), content);
        }

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("10000 tasks");
        Counts(consumer).ShouldBe((10_000, 10_000, 0));

        consumer.Build("--no-restore").ShouldSucceed();
        Counts(consumer).ShouldBe((10_000, 0, 10_000));

        (string edited, string text) = TaskFiles.Valid("task-77", "[nowhere]");
        consumer.Write(edited.Replace("tasks/", "tasks/17/"), text);
        consumer.Build("--no-restore").ShouldFail().Reports("TBT3001").ShouldBe(1);
        Counts(consumer).ShouldBe((10_000, 1, 9_999));
    }

    private static (int Files, int Parsed, int Reused) Counts(Consumer consumer)
    {
        Dictionary<string, int> report = consumer.Report();
        (report["parsed"] + report["reused"] + report["excluded"]).ShouldBe(report["files"]);
        return (report["files"], report["parsed"], report["reused"]);
    }
}
