using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class PackageAssetsExcludedTests
{
    [Theory]
    [InlineData("compile", "gets neither the class Backlog nor TaskIndex")]
    [InlineData("runtime", "is not beside the application")]
    public void Says_what_is_missing_and_what_that_means(string assets, string consequence)
    {
        Finding finding = PackageAssetsExcluded.Create("App.csproj", assets, isGlobal: false);

        finding.Id.ShouldBe("TBT9023");
        finding.Path.ShouldBe("App.csproj");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Warning);
        finding.Message.ShouldContain($"without its {assets} assets");
        finding.Message.ShouldContain(consequence);
        finding.Message.ShouldContain($"ExcludeAssets and Aliases of the PackageReference keep \"{assets}\"");
    }

    [Fact]
    public void Names_the_kind_of_reference_that_leaves_them_out_unasked() =>
        PackageAssetsExcluded.Create("App.csproj", "compile", isGlobal: true).Message
            .ShouldContain("A GlobalPackageReference leaves them out: use PackageVersion there and a PackageReference in this project");
}
