using System.Text.RegularExpressions;
using Microsoft.Build.Evaluation;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Packaging;

/// <summary>The package's README is for its users, and its links and those of the packaged pages lead somewhere.</summary>
public sealed partial class PackagePagesTests(TestPackage package)
{
    [Fact]
    public void The_README_has_absolute_links_to_pages_of_the_repository()
    {
        using PackedFiles files = new(package);
        Project project = new ProjectCollection().LoadProject(Path.Combine(TestPackage.RepositoryRoot, "src", "TaskBuildTools", "TaskBuildTools.csproj"));
        string pages = project.GetPropertyValue("RepositoryPages");

        string[] targets = Targets(files.Text(files.Metadata("readme").ShouldNotBeNull().Value));

        targets.Length.ShouldBeGreaterThan(10);
        targets.ShouldAllBe(static target => target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith('#'));
        foreach (string target in targets.Where(target => target.StartsWith(pages, StringComparison.Ordinal)))
        {
            string path = target[pages.Length..].Split('#')[0];
            File.Exists(Path.Combine(TestPackage.RepositoryRoot, path)).ShouldBeTrue(target);
        }
    }

    [Fact]
    public void The_README_says_nothing_that_needs_a_checkout()
    {
        using PackedFiles files = new(package);

        string readme = files.Text("README.md");

        readme.ShouldNotContain("dotnet test");
        readme.ShouldNotContain("--project samples");
        readme.ShouldNotContain("<!--");
        readme.ShouldContain("""<PackageReference Include="TaskBuildTools" """);
    }

    [Fact]
    public void Every_finding_has_its_page_in_the_package()
    {
        using PackedFiles files = new(package);

        string[] packed = [.. files.Paths.Where(static path => path.StartsWith("docs/diagnostics/", StringComparison.Ordinal)).Select(Path.GetFileName)!];

        packed.ShouldBe(Directory.GetFiles(Path.Combine(TestPackage.RepositoryRoot, "docs", "diagnostics")).Select(Path.GetFileName)!, ignoreOrder: true);
    }

    [Fact]
    public void Links_between_the_packaged_pages_lead_to_packaged_files()
    {
        using PackedFiles files = new(package);
        HashSet<string> paths = [.. files.Paths];
        string[] pages = [.. paths.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal))];

        pages.Length.ShouldBeGreaterThan(50);
        foreach (string page in pages)
        {
            foreach (string target in Targets(files.Text(page)).Where(static target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')))
            {
                string root = OperatingSystem.IsWindows() ? @"C:\" : "/";
                string resolved = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0]), root)[root.Length..].Replace('\\', '/');
                (paths.Contains(resolved) || paths.Any(path => path.StartsWith(resolved + "/", StringComparison.Ordinal))).ShouldBeTrue($"{page}: {target}");
            }
        }
    }

    private static string[] Targets(string markdown) => [.. Link().Matches(markdown).Select(static link => link.Groups[1].Value)];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
