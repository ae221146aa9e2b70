using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Reporting;

/// <summary>The logs are valid by the schema of the standard, which the package Sarif.Sdk carries.</summary>
public sealed class SarifSchemaTests : IDisposable
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_log_of_a_build_with_findings_of_all_kinds_is_valid()
    {
        _workspace.WriteTask("tasks/a.md", "a", "##vso[x]");
        _workspace.WriteTask("tasks/b.md", "b", dependencies: "[nowhere, c]");
        _workspace.WriteTask("tasks/c.md", "c", dependencies: "[b]");
        _workspace.WriteTask("tasks/d ü#%.md", "b");
        _workspace.Write("tasks/e.md", "# No task\n");
        _workspace.Write("tasks/f.md", "---\nid: f\ntitle: f\ncreated_at: 2026-02-01\ndue_date: 2026-01-01\nextra: x\n---\n");
        _workspace.Write("tasks.schema.yaml", "rules: { NoSuchRule: off }\n");

        BuildOutcome outcome = _workspace.Build(WithLog);

        outcome.Findings.Select(reported => reported.Severity).Distinct().Count().ShouldBe(3);
        JsonNode log = JsonNode.Parse(File.ReadAllText(_workspace["tasks.log.sarif"]))!;
        log["runs"]![0]!["results"]!.AsArray().Count.ShouldBe(outcome.Findings.Length);
        ShouldBeValid(log);
    }

    [Fact]
    public void The_log_of_a_build_with_a_baseline_is_valid()
    {
        _workspace.WriteTask("tasks/b.md", "b", dependencies: "[nowhere]");
        _workspace.Build(request => WithLog(request) with { Baseline = _workspace["known.txt"], UpdateBaseline = true });
        _workspace.WriteTask("tasks/c.md", "c", dependencies: "[elsewhere]");

        _workspace.Build(request => WithLog(request) with { Baseline = _workspace["known.txt"] });

        JsonNode log = JsonNode.Parse(File.ReadAllText(_workspace["tasks.log.sarif"]))!;
        log["runs"]![0]!["results"]!.AsArray().Count(result => result!["suppressions"]!.AsArray().Count == 1).ShouldBe(1);
        ShouldBeValid(log);
    }

    [Fact]
    public void A_log_without_findings_is_valid()
    {
        _workspace.WriteTask("tasks/a.md", "a");

        _workspace.Build(WithLog).Findings.ShouldBeEmpty();

        ShouldBeValid(JsonNode.Parse(File.ReadAllText(_workspace["tasks.log.sarif"]))!);
    }

    [Fact]
    public void A_log_of_several_projects_and_with_places_outside_of_the_sources_is_valid()
    {
        byte[]? log = null;
        foreach (string project in (string[])["src/A", "src/B"])
        {
            SarifPaths paths = new("/source/" + project, "/source");
            Finding finding = new(
                new DiagnosticDescriptor("TBT3001", "UnknownDependency", "Title", DiagnosticSeverity.Error),
                "../../../outside/ü [1].md", SourceSpan.OnLine(1, 2, 3), "Message", "key", [new RelatedPlace("tasks/b.md", default, "There")]);
            log = SarifRunSet.Merge(log, SarifLog.Write([new SarifResult(finding, DiagnosticSeverity.Error)], "1.2.3", paths, project + "/x.csproj"), _ => true);
        }

        JsonNode node = JsonNode.Parse(log!)!;
        node["runs"]!.AsArray().Count.ShouldBe(2);
        ShouldBeValid(node);
    }

    [Theory]
    [InlineData("""{ "version": "2.1.0" }""")]
    [InlineData("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "x" } }, "results": [ { "level": "fatal", "message": { "text": "x" } } ] } ] }""")]
    public void What_is_not_valid_is_seen(string log) => Evaluate(JsonNode.Parse(log)!).IsValid.ShouldBeFalse();

    private BuildRequest WithLog(BuildRequest request) => request with { SarifLog = _workspace["tasks.log.sarif"], ProjectFile = "App.csproj" };

    private static void ShouldBeValid(JsonNode log)
    {
        EvaluationResults results = Evaluate(log);

        results.IsValid.ShouldBeTrue(string.Join('\n', (results.Details ?? [])
            .Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
    }

    private static EvaluationResults Evaluate(JsonNode log) => Schema.Evaluate(
        JsonSerializer.SerializeToElement(log), new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
}
