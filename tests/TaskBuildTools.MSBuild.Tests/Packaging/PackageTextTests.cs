using TaskBuildTools.Packaging;

namespace TaskBuildTools.MSBuild.Tests.Packaging;

/// <summary>What the packing makes of a README and a changelog.</summary>
public sealed class PackageTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("taskbuildtools-text-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("See [the schema](docs/schema.md#ids).", "See [the schema](https://host/pages/docs/schema.md#ids).")]
    [InlineData("See [the schema](../../docs/schema.md).", "See [the schema](https://host/pages/docs/schema.md).")]
    [InlineData("See [one](a.md) and [two](b.md).", "See [one](https://host/pages/a.md) and [two](https://host/pages/b.md).")]
    [InlineData("See [below](#below), [it](https://example.org/a) or [us](mailto:us@example.org).", "See [below](#below), [it](https://example.org/a) or [us](mailto:us@example.org).")]
    [InlineData("ids: { pattern: '[A-Z]+-\\d+' }; 100%3B $(A) @(B)", "ids: { pattern: '[A-Z]+-\\d+' }; 100%3B $(A) @(B)")]
    public void A_relative_link_leads_to_the_repositorys_pages(string text, string expected) =>
        Readme(text, "https://host/pages/").ShouldBe(expected);

    [Theory]
    [InlineData("See [the schema](docs/schema.md#ids).", "See [the schema](docs/schema.md#ids).")]
    [InlineData("See [the schema](../../docs/schema.md).", "See [the schema](docs/schema.md).")]
    [InlineData("See [the changes](CHANGELOG.md).", "See [the changes](CHANGELOG.md).")]
    [InlineData("See [the samples](samples/README.md) and [how](CONTRIBUTING.md).", "See the samples and how.")]
    [InlineData("See [below](#below) or [it](https://example.org/a).", "See [below](#below) or [it](https://example.org/a).")]
    public void Without_such_pages_a_link_leads_to_the_package_or_is_none(string text, string expected) =>
        Readme(text, "").ShouldBe(expected);

    [Fact]
    public void What_is_for_a_checkout_is_left_out() =>
        Readme("One.\n\n<!-- In a checkout: -->\nTwo.\n\n<!-- Everywhere: -->\nThree.\n", "").ShouldBe("One.\n\nThree.\n");

    [Fact]
    public void The_release_notes_are_those_of_the_version() =>
        Notes("# Changelog\n\n## [Unreleased]\n\n- B\n\n## [1.2.0] - 2026-01-01\n\n- A\n\n## [1.1.0]\n\n- Old\n").ShouldBe("- A");

    [Fact]
    public void Before_the_version_has_a_section_they_are_those_of_the_next() =>
        Notes("# Changelog\n\n## [Unreleased]\n\n### Added\n\n- B, see [it](docs/b.md)\n").ShouldBe("### Added\n\n- B, see [it](docs/b.md)");

    private string Readme(string text, string pages)
    {
        PackageText task = Run(text, "## [Unreleased]\n", pages);
        return File.ReadAllText(task.PackageReadme);
    }

    private string Notes(string changelog) => Run("", changelog, "").ReleaseNotes;

    private PackageText Run(string readme, string changelog, string pages)
    {
        PackageText task = new()
        {
            Readme = Path.Combine(_folder, "in.md"),
            Changelog = Path.Combine(_folder, "changes.md"),
            PackageReadme = Path.Combine(_folder, "out", "README.md"),
            Version = "1.2.0",
            RepositoryPages = pages,
            PackagedPages = ["docs/", "CHANGELOG.md"],
        };
        File.WriteAllText(task.Readme, readme);
        File.WriteAllText(task.Changelog, changelog);
        task.Execute().ShouldBeTrue();
        return task;
    }
}
