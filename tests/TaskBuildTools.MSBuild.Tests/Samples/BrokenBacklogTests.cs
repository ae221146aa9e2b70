using System.Text.RegularExpressions;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Samples;

/// <summary>The sample that must not build fails with just the findings that its own page lists.</summary>
public sealed partial class BrokenBacklogTests(TestPackage package)
{
    [Fact]
    public void It_fails_with_each_finding_of_its_table_at_its_place()
    {
        package.ShouldNotBeNull("the package is packed first, so that two builds never write to one project's output");
        string sample = Path.Combine(TestPackage.RepositoryRoot, "samples", "BrokenBacklog");
        Match[] rows = [.. Row().Matches(File.ReadAllText(Path.Combine(sample, "README.md"))).Cast<Match>()];
        rows.Length.ShouldBe(10);

        CommandResult build = DotNet.Run(
            TestPackage.RepositoryRoot, "build", Path.Combine("samples", "BrokenBacklog"), "-c", TestPackage.Configuration, "-nr:false", "-p:BuildProjectReferences=false");

        build.ShouldFail();
        foreach (Match row in rows)
        {
            string place = $"{row.Groups["file"].Value}({row.Groups["line"].Value},{row.Groups["column"].Value},";
            build.Diagnostics.ShouldContain(
                line => line.Contains(place) && line.Contains($"{row.Groups["severity"].Value} {row.Groups["id"].Value}:"),
                $"{place} {row.Groups["id"].Value}\n{build.Output}");
        }

        build.Diagnostics.Length.ShouldBe(rows.Length, build.Output);
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \| (?<line>\d+), (?<column>\d+) \| (?<severity>error|warning) \[(?<id>TBT\d+)\]", RegexOptions.Multiline)]
    private static partial Regex Row();
}
