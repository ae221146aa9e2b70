using System.Text;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Tests.EditorConfig;

public class EditorConfigSeveritiesTests
{
    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.None)]
    [InlineData("none", DiagnosticSeverity.None)]
    [InlineData("Error", DiagnosticSeverity.Error)]
    internal void Each_word_has_its_severity(string word, DiagnosticSeverity expected) =>
        Load(("/repo", $"[*]\ndotnet_diagnostic.TBT3001.severity = {word}"))
            .For("/repo/tasks/a.md", "TBT3001").ShouldBe(expected);

    [Theory]
    [InlineData("DOTNET_DIAGNOSTIC.tbt3001.SEVERITY = error")]
    [InlineData("dotnet_diagnostic.TBT3001.severity=error")]
    [InlineData("  dotnet_diagnostic.TBT3001.severity : error  ")]
    [InlineData("dotnet_diagnostic.TBT3001.severity = error # while we clean up")]
    public void Case_blanks_colons_and_comments_do_not_matter(string line) =>
        Load(("/repo", "[*] ; all files\r\n" + line + "\r\n"))
            .For("/repo/a.md", "TBT3001").ShouldBe(DiagnosticSeverity.Error);

    [Theory]
    [InlineData("dotnet_diagnostic.CA1000.severity = error")]
    [InlineData("dotnet_diagnostic.TBT3001 = error")]
    [InlineData("dotnet_diagnostic.TBT3001.severity = loud")]
    [InlineData("dotnet_diagnostic.TBT3001.severity =")]
    [InlineData("# dotnet_diagnostic.TBT3001.severity = error")]
    [InlineData("; dotnet_diagnostic.TBT3001.severity = error")]
    [InlineData("dotnet_diagnostic.TBT30011.severity = error")]
    [InlineData("indent_size = 4")]
    [InlineData("nonsense")]
    public void Other_lines_say_nothing(string line) =>
        Load(("/repo", "[*]\n" + line)).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_key_before_the_first_section_says_nothing() =>
        Load(("/repo", "dotnet_diagnostic.TBT3001.severity = error\n[*]\n")).IsEmpty.ShouldBeTrue();

    [Fact]
    public void In_a_file_the_last_matching_section_decides()
    {
        EditorConfigSeverities severities = Load(("/repo", """
            [*.md]
            dotnet_diagnostic.TBT3001.severity = error
            [tasks/old/**]
            dotnet_diagnostic.TBT3001.severity = suggestion
            dotnet_diagnostic.TBT3004.severity = none
            """));

        severities.For("/repo/tasks/a.md", "TBT3001").ShouldBe(DiagnosticSeverity.Error);
        severities.For("/repo/tasks/old/a.md", "TBT3001").ShouldBe(DiagnosticSeverity.Info);
        severities.For("/repo/tasks/old/a.md", "TBT3004").ShouldBe(DiagnosticSeverity.None);
        severities.For("/repo/tasks/a.md", "TBT3004").ShouldBeNull();
        severities.For("/repo/tasks/a.md", "TBT3002").ShouldBeNull();
    }

    [Fact]
    public void The_nearest_file_that_says_something_decides()
    {
        EditorConfigSeverities severities = Load(
            ("/repo", "[*.md]\ndotnet_diagnostic.TBT3001.severity = error\ndotnet_diagnostic.TBT3004.severity = error"),
            ("/repo/tasks", "[*.md]\ndotnet_diagnostic.TBT3001.severity = warning"));

        severities.For("/repo/tasks/a.md", "TBT3001").ShouldBe(DiagnosticSeverity.Warning);
        severities.For("/repo/tasks/a.md", "TBT3004").ShouldBe(DiagnosticSeverity.Error);
        severities.For("/repo/other/a.md", "TBT3001").ShouldBe(DiagnosticSeverity.Error);
        severities.For("/elsewhere/a.md", "TBT3001").ShouldBeNull();
        severities.For("/repository/a.md", "TBT3001").ShouldBeNull();
    }

    [Fact]
    public void Default_takes_back_what_a_file_further_up_says() =>
        Load(
            ("/repo", "[*.md]\ndotnet_diagnostic.TBT3001.severity = error"),
            ("/repo/tasks", "[*.md]\ndotnet_diagnostic.TBT3001.severity = default"))
            .For("/repo/tasks/a.md", "TBT3001").ShouldBeNull();

    [Theory]
    [InlineData("root = true", true)]
    [InlineData("Root=TRUE", true)]
    [InlineData("\uFEFFroot = true", true)]
    [InlineData("root = false", false)]
    [InlineData("[*]\nroot = true", false)]
    public void Root_ends_the_search(string text, bool isRoot) =>
        Load(
            ("/repo", "[*.md]\ndotnet_diagnostic.TBT3001.severity = error"),
            ("/repo/tasks", text))
            .For("/repo/tasks/a.md", "TBT3001").ShouldBe(isRoot ? null : DiagnosticSeverity.Error);

    [Fact]
    public void A_file_in_the_root_folder_counts() =>
        Load(("/", "[*.md]\ndotnet_diagnostic.TBT3001.severity = error"))
            .For("/repo/tasks/a.md", "TBT3001").ShouldBe(DiagnosticSeverity.Error);

    [Fact]
    public void Any_bytes_are_survived() =>
        EditorConfigSeverities.Load([("/repo", [0xFF, 0xFE, (byte)'[', 0, (byte)']', (byte)'\n', (byte)'=', 0xC3])])
            .IsEmpty.ShouldBeTrue();

    private static EditorConfigSeverities Load(params (string Directory, string Text)[] files) =>
        EditorConfigSeverities.Load([.. files.Select(file => (file.Directory, Encoding.UTF8.GetBytes(file.Text)))]);
}
