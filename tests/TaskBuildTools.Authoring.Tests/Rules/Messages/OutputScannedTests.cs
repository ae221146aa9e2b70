using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class OutputScannedTests
{
    [Fact]
    public void Says_which_folder_it_is_by_what_it_is_known_and_which_pattern_leaves_it_out()
    {
        Finding finding = OutputScanned.Create(new ScannedOutput("drop", "App.deps.json", 3, "drop/**"));

        finding.Id.ShouldBe("TBT9020");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Warning);
        finding.Path.ShouldBe("drop");
        finding.Message.ShouldBe(
            "The folder 'drop' is the output of a build, for it holds App.deps.json, and 3 files in it are read as tasks; "
            + "if they are copies, add 'drop/**' to the ExcludePatterns of the task folder");
    }

    [Fact]
    public void One_file_is_one() =>
        OutputScanned.Create(new ScannedOutput("drop", "App.deps.json", 1, "drop/**")).Message.ShouldContain("1 file in it is read as a task;");
}
