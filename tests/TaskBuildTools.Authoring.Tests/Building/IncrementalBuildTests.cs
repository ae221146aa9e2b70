using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Publishing;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>What a second build does after each kind of change.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public IncrementalBuildTests()
    {
        _workspace.WriteTask("tasks/a.md", "a", "complete");
        _workspace.WriteTask("tasks/deeper/b.md", "b", dependencies: "[a]");
        _workspace.WriteTask("tasks/deeper/c.md", "c", dependencies: "[b]");
        Parsed(_workspace.Build()).ShouldBe(3);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Nothing_changed_opens_no_task_file_and_touches_no_artifact()
    {
        var before = _workspace.WriteTimes();

        BuildOutcome outcome = _workspace.Build();

        outcome.IsUpToDate.ShouldBeTrue();
        outcome.Opened.ShouldBe(0);
        Parsed(outcome).ShouldBe(0);
        outcome.Counts.Reused.ShouldBe(3);
        _workspace.WriteTimes().ShouldBe(before);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void One_edit_parses_one_file()
    {
        _workspace.WriteTask("tasks/a.md", "a", "todo", body: "Another body.");

        BuildOutcome outcome = _workspace.Build();

        outcome.Opened.ShouldBe(1);
        Parsed(outcome).ShouldBe(1);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void An_edited_body_leaves_the_manifest_and_the_aggregates_alone()
    {
        DateTime manifest = File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Manifest]);
        DateTime aggregates = File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Aggregates]);
        _workspace.WriteTask("tasks/a.md", "a", "complete", body: "Another body.");

        _workspace.ShouldEqualCleanBuild(_workspace.Build());

        File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Manifest]).ShouldBe(manifest);
        File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Aggregates]).ShouldBe(aggregates);
    }

    [Fact]
    public void An_edited_status_leaves_the_bodies_and_the_manifest_alone()
    {
        DateTime bodies = File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Bodies]);
        DateTime manifest = File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Manifest]);
        _workspace.WriteTask("tasks/a.md", "a", "in_progress");

        _workspace.ShouldEqualCleanBuild(_workspace.Build());

        File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Bodies]).ShouldBe(bodies);
        File.GetLastWriteTimeUtc(_workspace["obj/" + ArtifactNames.Manifest]).ShouldBe(manifest);
    }

    [Fact]
    public void A_deleted_file_is_gone_from_the_index()
    {
        File.Delete(_workspace["tasks/deeper/c.md"]);

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(0);
        outcome.Counts.Files.ShouldBe(2);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void A_deleted_dependency_is_an_error_of_the_file_that_was_not_touched()
    {
        File.Delete(_workspace["tasks/a.md"]);

        BuildOutcome outcome = _workspace.Build();

        outcome.Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT3001");
        outcome.Counts.Parsed.ShouldBe(0);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void A_renamed_file_is_parsed_under_its_new_name()
    {
        File.Move(_workspace["tasks/a.md"], _workspace["tasks/deeper/z.md"]);

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(1);
        outcome.Counts.Files.ShouldBe(3);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void Two_files_that_swap_names_are_both_seen()
    {
        File.Move(_workspace["tasks/deeper/b.md"], _workspace["tasks/x"]);
        File.Move(_workspace["tasks/deeper/c.md"], _workspace["tasks/deeper/b.md"]);
        File.Move(_workspace["tasks/x"], _workspace["tasks/deeper/c.md"]);

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(2);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void An_emptied_folder_gives_an_empty_index()
    {
        Directory.Delete(_workspace["tasks"], recursive: true);
        Directory.CreateDirectory(_workspace["tasks"]);

        BuildOutcome outcome = _workspace.Build();

        outcome.Counts.Files.ShouldBe(0);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void Reset_times_read_the_files_and_parse_none()
    {
        var before = _workspace.WriteTimes().Where(static artifact => artifact.Name != ArtifactNames.Cache);
        foreach (string file in Directory.GetFiles(_workspace["tasks"], "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        BuildOutcome outcome = _workspace.Build();

        outcome.Opened.ShouldBe(3);
        Parsed(outcome).ShouldBe(0);
        _workspace.WriteTimes().Where(static artifact => artifact.Name != ArtifactNames.Cache).ShouldBe(before);
        _workspace.Build().Opened.ShouldBe(0);
    }

    [Fact]
    public void A_fresh_copy_of_the_files_with_a_kept_cache_parses_nothing()
    {
        BuildRequest KeepCache(BuildRequest request) => request with { CacheDirectory = _workspace["kept"] };
        _workspace.Build(KeepCache);
        Directory.Delete(_workspace["obj"], recursive: true);
        foreach (string file in Directory.GetFiles(_workspace["tasks"], "*", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(file);
            File.Delete(file);
            File.WriteAllBytes(file, bytes);
        }

        BuildOutcome outcome = _workspace.Build(KeepCache);

        Parsed(outcome).ShouldBe(0);
        outcome.Counts.Reused.ShouldBe(3);
        _workspace.ShouldEqualCleanBuild(outcome, KeepCache);
    }

    [Fact]
    public void A_changed_schema_reads_every_file_anew()
    {
        _workspace.Write("tasks.schema.yaml", "statuses: { complete: { meaning: closed }, todo: { meaning: open }, never: { meaning: cancelled } }\n");

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(3);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void A_changed_severity_parses_nothing_and_reports_anew()
    {
        _workspace.WriteTask("tasks/a.md", "a", "todo", "[a]");
        _workspace.Build().Counts.Errors.ShouldBe(1);
        _workspace.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.TBT3003.severity = warning\n");

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(0);
        (outcome.Counts.Errors, outcome.Counts.Warnings).ShouldBe((0, 1));
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void Findings_of_unchanged_files_are_reported_by_every_build()
    {
        _workspace.WriteTask("tasks/d.md", "d", "nonsense");
        _workspace.Build().Counts.Errors.ShouldBe(1);

        BuildOutcome again = _workspace.Build();

        again.IsUpToDate.ShouldBeTrue();
        again.Counts.Errors.ShouldBe(1);
        _workspace.ShouldEqualCleanBuild(again);
    }

    [Fact]
    public void A_failing_build_keeps_what_it_parsed_and_publishes_no_index()
    {
        _workspace.WriteTask("tasks/d.md", "d", dependencies: "[nowhere]");
        BuildOutcome failing = _workspace.Build();
        failing.Succeeded.ShouldBeFalse();
        File.Exists(_workspace["obj/" + ArtifactNames.Index]).ShouldBeFalse();
        File.Exists(_workspace["obj/" + ArtifactNames.Manifest]).ShouldBeTrue();
        _workspace.WriteTask("tasks/d.md", "d", dependencies: "[a]");

        BuildOutcome mended = _workspace.Build();

        Parsed(mended).ShouldBe(1);
        mended.Succeeded.ShouldBeTrue();
        _workspace.ShouldEqualCleanBuild(mended);
    }

    [Theory]
    [InlineData(ArtifactNames.Index)]
    [InlineData(ArtifactNames.Bodies)]
    [InlineData(ArtifactNames.Aggregates)]
    [InlineData(ArtifactNames.Manifest)]
    [InlineData(ArtifactNames.Stamp)]
    public void A_damaged_or_missing_artifact_is_made_again(string name)
    {
        byte[] bytes = File.ReadAllBytes(_workspace["obj/" + name]);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_workspace["obj/" + name], bytes);
        _workspace.ShouldEqualCleanBuild(_workspace.Build());

        File.Delete(_workspace["obj/" + name]);
        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(0);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void A_cache_damaged_at_any_byte_is_noticed_and_made_again()
    {
        string cache = _workspace["obj/" + ArtifactNames.Cache];
        byte[] whole = File.ReadAllBytes(cache);
        for (int position = 0; position < whole.Length; position += 7)
        {
            byte[] bytes = (byte[])whole.Clone();
            bytes[position] ^= 0x10;
            File.WriteAllBytes(cache, bytes);
            _workspace.WriteTask("tasks/a.md", "a", position % 2 == 0 ? "complete" : "todo");

            _workspace.ShouldEqualCleanBuild(_workspace.Build());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(-1)]
    public void A_cut_off_cache_is_made_again(int length)
    {
        string cache = _workspace["obj/" + ArtifactNames.Cache];
        byte[] whole = File.ReadAllBytes(cache);
        File.WriteAllBytes(cache, whole[..(length < 0 ? whole.Length + length : length)]);

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(3);
        _workspace.ShouldEqualCleanBuild(outcome);
        _workspace.Build().IsUpToDate.ShouldBeTrue();
    }

    [Fact]
    public void A_same_size_edit_that_restores_the_time_is_seen_where_the_system_has_a_change_time()
    {
        Assert.SkipUnless(FileStatReader.SeesRestoredTimes, "This system has no change time; TaskBuildToolsVerifyContent is for it.");
        DateTime time = File.GetLastWriteTimeUtc(_workspace["tasks/a.md"]);
        _workspace.WriteTask("tasks/a.md", "a", "complete", body: "bODY.");
        File.SetLastWriteTimeUtc(_workspace["tasks/a.md"], time);

        BuildOutcome outcome = _workspace.Build();

        Parsed(outcome).ShouldBe(1);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void Rapid_edits_of_one_size_are_all_seen()
    {
        for (int i = 0; i < 200; i++)
        {
            _workspace.WriteTask("tasks/a.md", "a", "complete", body: $"Body {i:D3}");
            _workspace.Build().Counts.Parsed.ShouldBe(1);
        }
    }

    [Fact]
    public void Verifying_the_content_opens_every_file()
    {
        BuildOutcome outcome = _workspace.Build(request => request with { VerifyContent = true });

        outcome.Opened.ShouldBe(3);
        Parsed(outcome).ShouldBe(0);
        outcome.IsUpToDate.ShouldBeTrue();
    }

    private static int Parsed(BuildOutcome outcome)
    {
        (outcome.Counts.Parsed + outcome.Counts.Reused + outcome.Counts.Excluded).ShouldBe(outcome.Counts.Files);
        return outcome.Counts.Parsed;
    }
}
