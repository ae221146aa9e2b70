using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using static TaskBuildTools.Authoring.Findings.DiagnosticSeverity;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public class SeverityPolicyTests
{
    [Theory]
    // default, schema, .editorconfig -> result: the later one wins
    [InlineData(Error, null, null, Error)]
    [InlineData(Warning, null, null, Warning)]
    [InlineData(Info, null, null, Info)]
    [InlineData(Error, Warning, null, Warning)]
    [InlineData(Warning, Error, null, Error)]
    [InlineData(Warning, None, null, None)]
    [InlineData(Error, Warning, Info, Info)]
    [InlineData(Error, None, Error, Error)]
    [InlineData(Info, null, Warning, Warning)]
    [InlineData(Error, null, None, None)]
    internal void Editorconfig_goes_before_schema_and_schema_before_the_default(
        DiagnosticSeverity byDefault,
        DiagnosticSeverity? schema,
        DiagnosticSeverity? editorConfig,
        DiagnosticSeverity expected) =>
        SeverityPolicy.Decide(Descriptor(byDefault), schema, editorConfig, BuildSeverities.Default).ShouldBe(expected);

    [Theory]
    // severity before the build; TreatWarningsAsErrors, WarningsAsErrors, WarningsNotAsErrors, NoWarn, host -> result
    [InlineData(Warning, false, "", "", "", "", Warning)]
    [InlineData(Warning, true, "", "", "", "", Error)]
    [InlineData(Warning, false, "TBT3004", "", "", "", Error)]
    [InlineData(Warning, false, "TBT3005", "", "", "", Warning)]
    [InlineData(Warning, false, "", "", "", "TBT3004", Error)]
    [InlineData(Warning, true, "", "TBT3004", "", "", Warning)]
    [InlineData(Warning, false, "TBT3004", "TBT3004", "", "", Warning)]
    [InlineData(Warning, false, "", "TBT3004", "", "TBT3004", Warning)]
    [InlineData(Warning, false, "", "", "TBT3004", "", None)]
    [InlineData(Warning, true, "TBT3004", "", "TBT3004", "TBT3004", None)]
    [InlineData(Info, true, "TBT3004", "", "", "TBT3004", Info)]
    [InlineData(Info, false, "", "", "TBT3004", "", None)]
    [InlineData(Error, false, "", "", "TBT3004", "", Error)]
    [InlineData(Error, false, "", "TBT3004", "", "", Error)]
    [InlineData(None, true, "TBT3004", "", "", "TBT3004", None)]
    internal void The_build_promotes_or_hides_warnings(
        DiagnosticSeverity before,
        bool treatWarningsAsErrors,
        string warningsAsErrors,
        string warningsNotAsErrors,
        string noWarn,
        string promotedByHost,
        DiagnosticSeverity expected)
    {
        BuildSeverities build = BuildSeverities.Parse(
            treatWarningsAsErrors,
            warningsAsErrors,
            warningsNotAsErrors,
            noWarn,
            promotedByHost.Length == 0 ? null : [promotedByHost]);

        SeverityPolicy.Decide(Descriptor(before), null, null, build).ShouldBe(expected);
    }

    [Fact]
    public void A_warning_made_by_editorconfig_is_promoted_too() =>
        SeverityPolicy.Decide(Descriptor(Error), null, Warning, BuildSeverities.Default with { TreatWarningsAsErrors = true })
            .ShouldBe(Error);

    [Fact]
    public void A_policy_asks_schema_and_editorconfig_for_the_file_of_the_finding()
    {
        var editorConfig = EditorConfigSeverities.Load(
            [("/repo", Encoding.UTF8.GetBytes("[shared/**]\ndotnet_diagnostic.TBT3004.severity = error"))]);
        var schema = ImmutableDictionary<string, DiagnosticSeverity>.Empty.Add("TBT3004", Info);
        var policy = new SeverityPolicy("/repo/app", schema, editorConfig, BuildSeverities.Default);

        policy.For(new Finding(Descriptor(Warning), "tasks/a.md", default, "")).ShouldBe(Info);
        policy.For(new Finding(Descriptor(Warning), "../shared/a.md", default, "")).ShouldBe(Error);
        policy.For(new Finding(Descriptor(Warning), "", default, "")).ShouldBe(Info);
    }

    private static DiagnosticDescriptor Descriptor(DiagnosticSeverity severity) => new("TBT3004", "Sample", "A sample", severity);
}
