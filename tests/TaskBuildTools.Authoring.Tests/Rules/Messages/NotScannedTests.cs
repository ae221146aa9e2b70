using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class NotScannedTests
{
    [Fact]
    public void Says_by_which_rule_a_file_is_left_out_and_what_to_do()
    {
        Finding finding = NotScanned.Create(new NotScannedPath("tasks/a.markdown", NotScannedReason.OtherExtension, 1, IsAll: true));

        finding.Id.ShouldBe("TBT9019");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Info);
        finding.Path.ShouldBe("tasks/a.markdown");
        finding.Message.ShouldBe(
            "The file 'tasks/a.markdown' is not scanned, because its name does not end in .md or .md.gz; rename it, "
            + "give the task folder an IncludePatterns that matches it, or exclude it");
    }

    [Theory]
    [InlineData(1, true, "it holds 1 task file;")]
    [InlineData(12, true, "it holds 12 task files;")]
    [InlineData(255, false, "it holds at least 255 task files;")]
    public void Says_how_many_task_files_a_folder_holds(int files, bool isAll, string expected) =>
        NotScanned.Create(new NotScannedPath("tasks/.old", NotScannedReason.HiddenFolder, files, isAll)).Message.ShouldContain(expected);

    [Fact]
    public void A_hidden_file_may_be_named_by_an_item() =>
        NotScanned.Create(new NotScannedPath("tasks/.a.md", NotScannedReason.HiddenFile, 1, IsAll: true)).Message.ShouldContain("name it by a TaskFile item");
}
