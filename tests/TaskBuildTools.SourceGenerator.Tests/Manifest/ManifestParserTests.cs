using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Tests.Manifest;

public class ManifestParserTests
{
    [Fact]
    public void Fields_values_and_ids_are_read()
    {
        TaskManifest manifest = Parse(
            "taskbuildtools-manifest\t1\nfield\tstatus\nfield\ttags\nid\tfix-login\tFix the login\ttasks/fix-login.md\nname\tstatus\ttodo\nname\ttags\tui\n");

        manifest.IsSupported.ShouldBeTrue();
        manifest.KnowsIds.ShouldBeTrue();
        manifest.Fields.Select(field => $"{field.Name}: {string.Join(", ", field.Values)}").ShouldBe(["status: todo", "tags: ui"]);
        manifest.Ids.ShouldBe([new ManifestId("fix-login", "Fix the login", "tasks/fix-login.md")]);
    }

    [Fact]
    public void A_field_without_values_is_still_a_field() =>
        Parse("taskbuildtools-manifest\t1\nfield\tassignee\n").Fields.Single().ShouldBe(new ManifestField("assignee", new([])));

    [Fact]
    public void Omitted_ids_are_not_the_same_as_no_ids()
    {
        Parse("taskbuildtools-manifest\t1\n").KnowsIds.ShouldBeTrue();
        Parse("taskbuildtools-manifest\t1\nids\tomitted\n").KnowsIds.ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_lines_does_not_matter() =>
        Parse("taskbuildtools-manifest\t1\nname\ttags\tb\nid\t2\t\t\nname\ttags\ta\nid\t1\t\t\nfield\ttags\n")
            .ShouldBe(Parse("taskbuildtools-manifest\t1\nfield\ttags\nid\t1\t\t\nid\t2\t\t\nname\ttags\ta\nname\ttags\tb\n"));

    [Theory]
    [InlineData(@"a\tb\nc\rd\\e", "a\tb\nc\rd\\e")]
    [InlineData(@"\u2028\u0000\uD83D\uDE80", "\u2028\0\uD83D\uDE80")]
    [InlineData(@"\\n", @"\n")]
    [InlineData(@"\q\u12", @"\q\u12")]
    [InlineData(@"end\", @"end\")]
    [InlineData(@"\\", @"\")]
    public void Escapes_are_taken_back(string written, string value) =>
        Parse($"taskbuildtools-manifest\t1\nname\ttags\t{written}\n").Fields.Single().Values.ShouldBe([value]);

    [Fact]
    public void Lines_of_an_unknown_kind_and_short_lines_are_left_alone() =>
        Parse("taskbuildtools-manifest\t1\nfuture\tthing\nname\ttags\nid\tx\n\nfield\ttags\n")
            .ShouldBe(Parse("taskbuildtools-manifest\t1\nfield\ttags\n"));

    [Fact]
    public void Another_version_is_read_no_further()
    {
        TaskManifest manifest = Parse("taskbuildtools-manifest\t2\nfield\tstatus\n");

        manifest.Version.ShouldBe("2");
        manifest.IsSupported.ShouldBeFalse();
        manifest.Fields.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("taskbuildtools-manifest")]
    public void What_is_no_manifest_has_no_version(string text) => Parse(text).Version.ShouldBe("");

    private static TaskManifest Parse(string text) => ManifestParser.Parse(SourceText.From(text), TestContext.Current.CancellationToken);
}
