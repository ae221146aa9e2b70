using System.Text;
using System.Text.Json.Nodes;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public class SarifLogTests
{
    private static readonly DiagnosticDescriptor Unknown =
        new("TBT3001", "UnknownDependency", "A task depends on a task that does not exist", DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor Duplicate =
        new("TBT2004", "DuplicateId", "Two tasks have the same id", DiagnosticSeverity.Error);

    [Fact]
    public void A_log_has_the_form_of_the_standard()
    {
        var finding = new Finding(
            Duplicate,
            "tasks/b.md",
            new SourceSpan(2, 5, 2, 11),
            "The id 'task-1' is already taken by tasks/a.md.",
            "task-1",
            [new RelatedPlace("tasks/a.md", new SourceSpan(3, 5, 3, 11), "It is taken here.")]);

        string log = Text([new SarifResult(finding, DiagnosticSeverity.Warning)]);

        log.ShouldBe("""
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "TaskBuildTools",
                      "version": "1.2.3",
                      "rules": [
                        {
                          "id": "TBT2004",
                          "name": "DuplicateId",
                          "shortDescription": {
                            "text": "Two tasks have the same id"
                          },
                          "helpUri": "HELP",
                          "defaultConfiguration": {
                            "level": "error"
                          }
                        }
                      ]
                    }
                  },
                  "automationDetails": {
                    "id": "TaskBuildTools/App.csproj/"
                  },
                  "columnKind": "utf16CodeUnits",
                  "originalUriBaseIds": {
                    "%SRCROOT%": {
                      "description": {
                        "text": "The root of the sources."
                      }
                    }
                  },
                  "results": [
                    {
                      "ruleId": "TBT2004",
                      "ruleIndex": 0,
                      "level": "warning",
                      "message": {
                        "text": "The id 'task-1' is already taken by tasks/a.md."
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "tasks/b.md",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 5,
                              "endLine": 2,
                              "endColumn": 11
                            }
                          }
                        }
                      ],
                      "relatedLocations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "tasks/a.md",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "startLine": 3,
                              "startColumn": 5,
                              "endLine": 3,
                              "endColumn": 11
                            }
                          },
                          "message": {
                            "text": "It is taken here."
                          }
                        }
                      ],
                      "partialFingerprints": {
                        "taskBuildTools/v1": "FINGERPRINT:1"
                      }
                    }
                  ]
                }
              ]
            }

            """.Replace("FINGERPRINT", FingerprintIn(log)).Replace("HELP", Duplicate.HelpLink));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "error")]
    [InlineData(DiagnosticSeverity.Warning, "warning")]
    [InlineData(DiagnosticSeverity.Info, "note")]
    internal void Each_severity_has_its_level(DiagnosticSeverity severity, string level) =>
        Results([new SarifResult(At("a.md"), severity)])[0]!["level"]!.GetValue<string>().ShouldBe(level);

    [Fact]
    public void What_is_not_reported_is_not_logged() =>
        Results([new SarifResult(At("a.md"), DiagnosticSeverity.None)]).Count.ShouldBe(0);

    [Fact]
    public void Rules_are_those_that_occur_sorted_by_id_and_results_point_to_them()
    {
        JsonNode run = Run(
        [
            new SarifResult(At("a.md"), DiagnosticSeverity.Error),
            new SarifResult(new Finding(Duplicate, "b.md", default, "m"), DiagnosticSeverity.Error),
            new SarifResult(At("c.md"), DiagnosticSeverity.Error),
        ]);

        run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()).ShouldBe(["TBT2004", "TBT3001"]);
        run["results"]!.AsArray().Select(result => result!["ruleIndex"]!.GetValue<int>()).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void A_finding_without_a_place_has_no_region_and_one_without_a_file_no_location()
    {
        JsonArray results = Results(
        [
            new SarifResult(new Finding(Unknown, "a.md", default, "m"), DiagnosticSeverity.Error),
            new SarifResult(new Finding(Unknown, "", default, "m"), DiagnosticSeverity.Error),
        ]);

        results[0]!["locations"]![0]!["physicalLocation"]!.AsObject().ContainsKey("region").ShouldBeFalse();
        results[1]!.AsObject().ContainsKey("locations").ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "tasks/a b#1%.md", "tasks/a%20b%231%25.md")]
    [InlineData("", "tasks/ü.md", "tasks/%C3%BC.md")]
    [InlineData("", "c:x/y?.md", "c%3Ax/y%3F.md")]
    [InlineData("src/App", "tasks/a.md", "src/App/tasks/a.md")]
    [InlineData("src/App", "../../tasks/a.md", "tasks/a.md")]
    [InlineData("src/App", "../Other/./a.md", "src/Other/a.md")]
    public void Paths_become_encoded_references_relative_to_the_root(string project, string path, string uri)
    {
        JsonNode location = Location([new SarifResult(At(path), DiagnosticSeverity.Error)], project);

        location["uri"]!.GetValue<string>().ShouldBe(uri);
        location["uriBaseId"]!.GetValue<string>().ShouldBe("%SRCROOT%");
    }

    [Theory]
    [InlineData("", "../a.md", "file:///a.md")]
    [InlineData("src", "../../out side#/a.md", "file:///out%20side%23/a.md")]
    [InlineData("", "../root-2/a.md", "file:///root-2/a.md")]
    public void A_file_outside_of_the_root_has_an_absolute_URI(string project, string path, string uri)
    {
        JsonNode location = Location([new SarifResult(At(path), DiagnosticSeverity.Error)], project);

        location["uri"]!.GetValue<string>().ShouldBe(uri);
        location.AsObject().ContainsKey("uriBaseId").ShouldBeFalse();
    }

    [Fact]
    public void A_root_that_is_the_file_systems_holds_all()
    {
        new SarifPaths("/src/App", "/").ToUri("../../tasks/a.md").ShouldBe(("tasks/a.md", true));
        new SarifPaths("/src/App", "/src/").ToUri("tasks/a.md").ShouldBe(("App/tasks/a.md", true));
    }

    [Fact]
    public void Files_of_one_name_in_two_projects_have_two_fingerprints_and_moving_the_root_changes_none()
    {
        SarifResult result = new(At("tasks/a.md"), DiagnosticSeverity.Error);

        FingerprintOf(Results([result], "src/A")[0]).ShouldNotBe(FingerprintOf(Results([result], "src/B")[0]));
        FingerprintOf(JsonNode.Parse(SarifLog.Write([result], "1.2.3", new SarifPaths("/elsewhere/src/A", "/elsewhere"), "src/A/A.csproj"))!
            ["runs"]![0]!["results"]![0]).ShouldBe(FingerprintOf(Results([result], "src/A")[0]));
    }

    [Fact]
    public void A_printed_log_gives_a_CI_server_no_command()
    {
        const string Command = "The status '##vso[task.setvariable variable=A]###[error]b' is not in the schema";
        string log = Text([new SarifResult(new Finding(Unknown, "tasks/##[add-mask]a.md", default, Command), DiagnosticSeverity.Error)]);

        log.ShouldNotContain("##");
        JsonNode.Parse(log)!["runs"]![0]!["results"]![0]!["message"]!["text"]!.GetValue<string>().ShouldBe(Command);
    }

    [Fact]
    public void A_known_finding_is_suppressed_and_the_others_say_that_they_are_not()
    {
        JsonArray results = Results(
        [
            new SarifResult(At("a.md"), DiagnosticSeverity.Error, IsKnown: true),
            new SarifResult(At("b.md"), DiagnosticSeverity.Error),
        ]);

        results[0]!["suppressions"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("external");
        results[1]!["suppressions"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public void A_fingerprint_does_not_depend_on_the_place_or_the_message_but_on_the_key()
    {
        var here = new Finding(Unknown, "a.md", SourceSpan.OnLine(3, 1, 2), "one", "x");
        var moved = new Finding(Unknown, "a.md", SourceSpan.OnLine(9, 4, 2), "two", "x");
        var other = new Finding(Unknown, "a.md", SourceSpan.OnLine(3, 1, 2), "one", "y");

        string[] prints = [.. new[] { here, moved, other }.Select(finding => FingerprintOf(Results([new SarifResult(finding, DiagnosticSeverity.Error)])[0]))];

        prints[1].ShouldBe(prints[0]);
        prints[2].ShouldNotBe(prints[0]);
    }

    [Fact]
    public void Equal_findings_are_told_apart_by_a_number()
    {
        JsonArray results = Results([new SarifResult(At("a.md"), DiagnosticSeverity.Error), new SarifResult(At("a.md"), DiagnosticSeverity.Error)]);

        FingerprintOf(results[0]).ShouldEndWith(":1");
        FingerprintOf(results[1]).ShouldEndWith(":2");
        FingerprintOf(results[1])[..^2].ShouldBe(FingerprintOf(results[0])[..^2]);
    }

    [Fact]
    public void Text_is_escaped_where_it_must_be_and_readable_elsewhere()
    {
        string log = Text([new SarifResult(new Finding(Unknown, "a.md", default, "\"quoted\" <é> 😀 \uD800 \u0001"), DiagnosticSeverity.Error)]);

        log.ShouldContain("\\\"quoted\\\" <é>");
        JsonNode.Parse(log)!["runs"]![0]!["results"]![0]!["message"]!["text"]!.GetValue<string>()
            .ShouldBe("\"quoted\" <é> 😀 \uFFFD \u0001");
    }

    [Fact]
    public void A_log_without_findings_is_whole()
    {
        JsonNode run = Run([]);

        run["results"]!.AsArray().Count.ShouldBe(0);
        run["tool"]!["driver"]!["rules"]!.AsArray().Count.ShouldBe(0);
    }

    private static Finding At(string path) => new(Unknown, path, SourceSpan.OnLine(4, 3, 6), "Message", "x");

    private static string Text(SarifResult[] results, string project = "") =>
        Encoding.UTF8.GetString(SarifLog.Write(results, "1.2.3", new SarifPaths("/source/" + project, "/source"), (project + "/App.csproj").TrimStart('/')));

    private static JsonNode Location(SarifResult[] results, string project) =>
        Results(results, project)[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

    private static JsonNode Run(SarifResult[] results, string project = "") =>
        JsonNode.Parse(Text(results, project))!["runs"]!.AsArray().ShouldHaveSingleItem()!;

    private static JsonArray Results(SarifResult[] results, string project = "") => Run(results, project)["results"]!.AsArray();

    private static string FingerprintOf(JsonNode? result) =>
        result!["partialFingerprints"]!["taskBuildTools/v1"]!.GetValue<string>();

    private static string FingerprintIn(string log)
    {
        string value = FingerprintOf(JsonNode.Parse(log)!["runs"]![0]!["results"]![0]);
        value.ShouldMatch("^[0-9a-f]{32}:1$");
        return value[..^2];
    }
}
