using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Reporting;

namespace TaskBuildTools.Authoring.Tests.Benchmarks;

/// <summary>The page of the benchmarks is made of the results alone, and hides nothing that speaks against the product.</summary>
public sealed class ReportRendererTests
{
    private static readonly MachineFacts Machine = new("A processor", 2, 24.5, "A system", "ext4", "10.0.100", ".NET 10.0.0", "0.10")
    {
        Versions = { ["SQLite"] = "3.50.0" },
    };

    [Fact]
    public void A_peer_is_compared_with_the_reference_of_its_case()
    {
        string page = Render(
            Row("queries", "find by id", 1_000, "TaskBuildTools", Role.Reference, 100, 80, 125),
            Row("queries", "find by id", 1_000, "SQLite", Role.Peer, 5_000, 4_000, 8_000) with { Allocated = 1_234 },
            Row("queries", "find by id", 10_000, "SQLite", Role.Peer, 7_000, 7_000, 7_000));

        page.ShouldContain("""
            | case | tasks | who | median | quartiles | ratio | allocated |
            | --- | --- | --- | --- | --- | --- | --- |
            | find by id | 1,000 | TaskBuildTools | 100 ns | 80.0 ns–125 ns | 1 |  |
            | find by id | 1,000 | SQLite | 5.00 µs | 4.00 µs–8.00 µs | 50.0 (32.0–100) | 1.23 kB |
            | find by id | 10,000 | SQLite | 7.00 µs | 7.00 µs–7.00 µs |  |  |
            """);
        page.ShouldContain("## Where we lose\n\nNowhere in these results.\n");
    }

    [Fact]
    public void A_build_is_compared_with_the_floor_that_it_names()
    {
        string page = Render(
            Row("builds", "list and stat", 10_000, "floor", Role.Floor, 20e6, 20e6, 20e6),
            Row("builds", "read all, 1 thread", 10_000, "floor", Role.Floor, 100e6, 100e6, 100e6),
            Row("builds", "cold", 10_000, "TaskBuildTools", Role.Ours, 250e6, 200e6, 300e6) with { FloorCase = "read all, 1 thread" },
            Row("builds", "no change", 10_000, "TaskBuildTools", Role.Ours, 24e6, 24e6, 24e6) with { FloorCase = "list and stat" });

        page.ShouldContain("| cold | 10,000 | TaskBuildTools | 250 ms | 200 ms–300 ms | 2.50 (2.00–3.00) |");
        page.ShouldContain("| cold build | within 2x of reading the files on one thread | 250 ms | 100 ms | 2.50 (2.00–3.00) | **no** |");
        page.ShouldContain("| nothing changed | within 1.3x of list-and-stat | 24.0 ms | 20.0 ms | 1.20 (1.20–1.20) | yes |");
        page.ShouldContain("- cold build: 250 ms, ratio 2.50 (2.00–3.00); the bar is within 2x of reading the files on one thread. By a timeline of ");
    }

    [Fact]
    public void Where_a_peer_is_faster_the_page_says_so()
    {
        string page = Render(
            Row("edits", "in memory", 0, "TaskBuildTools", Role.Reference, 200, 200, 200),
            Row("edits", "in memory", 0, "YamlDotNet", Role.Peer, 150, 150, 150),
            Row("open", "", 1_000, "TaskBuildTools", Role.Reference, 10, 10, 10),
            Row("open", "", 1_000, "LiteDB", Role.Peer, 10, 10, 10));

        page.ShouldEndWith("## Where we lose\n\n- edits, in memory: YamlDotNet needs 0.75 (0.75–0.75) of our time.\n");
    }

    [Theory]
    [InlineData(49, "**no**")]
    [InlineData(50, "yes")]
    public void A_promised_factor_is_met_from_exactly_that_factor_on(double factor, string met)
    {
        string page = Render(
            Row("queries", "count of status agent tag", 10_000, "TaskBuildTools", Role.Reference, 100, 100, 100),
            Row("queries", "count of status agent tag", 10_000, "SQLite", Role.Peer, 100 * factor, 100 * factor, 100 * factor));

        page.ShouldContain($"| 50x faster than SQLite | 100 ns | {factor / 10:0.00} µs | {factor:0.0} ({factor:0.0}–{factor:0.0}) | {met} |");
    }

    [Fact]
    public void One_changed_file_may_cost_ten_milliseconds_more_than_half_as_much_again()
    {
        string Promise(double ours) => Render(
            Row("builds", "list and stat", 10_000, "floor", Role.Floor, 20e6, 20e6, 20e6),
            Row("builds", "one status edited", 10_000, "TaskBuildTools", Role.Ours, ours, ours, ours));

        Promise(40e6).ShouldContain("| 40.0 ms | 20.0 ms | 2.00 (2.00–2.00) | yes |");
        Promise(41e6).ShouldContain("| 41.0 ms | 20.0 ms | 2.05 (2.05–2.05) | **no** |");
    }

    [Fact]
    public void What_was_not_measured_is_said_to_be()
    {
        string page = Render(
            Row("programs", "read all task files", 1_000, "TaskBuildTools, cold build", Role.Reference, 1e9, 1e9, 1e9),
            new Measurement("programs", "read all task files", 1_000, "Hugo", Role.Peer, "ns", 0, 0, 0, 0) { Note = "not installed" });

        page.ShouldContain("| read all task files | 1,000 | Hugo |  |  |  | not installed |");
        page.ShouldContain("| nothing changed | within 1.3x of list-and-stat | not measured |  |  |  |");
        page.ShouldContain("Nowhere in these results.");
    }

    [Fact]
    public void Machine_and_versions_stand_at_the_top()
    {
        string page = Render(Row("memory", "heap", 10_000, "TaskBuildTools", Role.Reference, 2.5e6, 2e6, 3e6) with { Unit = "bytes" });

        page.ShouldContain("| processor | A processor |\n| cores | 2 |\n| memory | 24.5 GB |\n| system | A system |\n| file system | ext4 |\n| SDK, runtime | 10.0.100, .NET 10.0.0 |");
        page.ShouldContain("| runs | quick |\n| peers | SQLite 3.50.0 |");
        page.ShouldContain("| heap | 10,000 | TaskBuildTools | 2.50 MB | 2.00 MB–3.00 MB | 1 |");
    }

    [Fact]
    public void Results_come_back_from_their_files_as_they_were()
    {
        string folder = Directory.CreateTempSubdirectory("taskbuildtools-").FullName;
        ResultFile[] files =
        [
            new("a", true, Machine, [Row("open", "", 10, "x", Role.Reference, 1.5, 1, 2) with { Allocated = 7, Note = "n", FloorCase = "f" }]),
            new("b", false, Machine, [Row("load", "", 10, "y", Role.Peer, 1.5, 1, 2)]),
        ];
        files[1].Save(folder);
        files[0].Save(folder);

        ResultFile[] loaded = ResultFile.LoadAll(folder);

        loaded.SelectMany(static file => file.Measurements).ShouldBe(files.SelectMany(static file => file.Measurements));
        ReportRenderer.Render(loaded, "traces\n").ShouldBe(ReportRenderer.Render(files, "traces\n"));
        Directory.Delete(folder, recursive: true);
    }

    private static Measurement Row(string suite, string question, int tasks, string subject, Role role, double median, double low, double high) =>
        new(suite, question, tasks, subject, role, "ns", median, low, high, 9);

    private static string Render(params Measurement[] rows) => ReportRenderer.Render([new ResultFile("test", true, Machine, rows)], null);
}
