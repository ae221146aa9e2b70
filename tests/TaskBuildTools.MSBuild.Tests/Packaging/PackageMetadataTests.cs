using System.Buffers.Binary;
using Microsoft.Build.Evaluation;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Packaging;

/// <summary>What a package source shows of the package comes from the repository: one address, the changelog, the icon.</summary>
public sealed class PackageMetadataTests(TestPackage package)
{
    [Fact]
    public void The_project_and_the_repository_have_the_one_address()
    {
        using PackedFiles files = new(package);
        string address = Evaluate().GetPropertyValue("RepositoryUrl");

        address.ShouldStartWith("https://");
        files.Metadata("projectUrl").ShouldNotBeNull().Value.ShouldBe(address);
        files.Metadata("repository").ShouldNotBeNull().Attribute("url").ShouldNotBeNull().Value.ShouldBe(address);
        files.Metadata("repository")!.Attribute("type").ShouldNotBeNull().Value.ShouldBe("git");
    }

    [Fact]
    public void Findings_have_their_help_links_below_it()
    {
        string pages = Evaluate().GetPropertyValue("RepositoryPages");

        pages.ShouldStartWith(Evaluate().GetPropertyValue("RepositoryUrl") + "/");
        DiagnosticCatalogue.All.ShouldAllBe(entry => entry.HelpLink == $"{pages}docs/diagnostics/{entry.Id}-{entry.Name}.md");
    }

    [Fact]
    public void Without_an_address_nothing_is_made_of_it()
    {
        Project project = Evaluate(("RepositoryUrl", ""));

        project.GetPropertyValue("PackageProjectUrl").ShouldBeEmpty();
        project.GetPropertyValue("RepositoryPages").ShouldBeEmpty();
    }

    [Fact]
    public void The_icon_is_a_square_picture_of_128_pixels()
    {
        using PackedFiles files = new(package);

        byte[] icon = files.Bytes(files.Metadata("icon").ShouldNotBeNull().Value);

        icon[1..4].ShouldBe("PNG"u8.ToArray());
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)).ShouldBe(128);
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)).ShouldBe(128);
    }

    [Fact]
    public void The_release_notes_are_the_changelogs()
    {
        using PackedFiles files = new(package);

        string notes = files.Metadata("releaseNotes").ShouldNotBeNull().Value;

        notes.ShouldContain("### Added");
        notes.ShouldNotContain("## [");
        string[] lines = File.ReadAllLines(Path.Combine(TestPackage.RepositoryRoot, "CHANGELOG.md"));
        notes.ShouldContain(lines.First(static line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_licence_the_tags_and_the_description_are_there()
    {
        using PackedFiles files = new(package);

        files.Metadata("license").ShouldNotBeNull().Value.ShouldBe("MIT");
        files.Metadata("tags").ShouldNotBeNull().Value.ShouldContain("msbuild");
        files.Metadata("description").ShouldNotBeNull().Value.ShouldContain("Markdown");
    }

    private static Project Evaluate(params (string Name, string Value)[] properties)
    {
        ProjectCollection collection = new(properties.ToDictionary(static property => property.Name, static property => property.Value));
        return collection.LoadProject(Path.Combine(TestPackage.RepositoryRoot, "src", "TaskBuildTools", "TaskBuildTools.csproj"));
    }
}
