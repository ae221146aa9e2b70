using Microsoft.Build.Evaluation;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Evaluation;

/// <summary>The props and targets evaluated in process, with the SDK's MSBuild that Microsoft.Build.Locator finds.</summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("Exe", "File")]
    [InlineData("WinExe", "File")]
    [InlineData("Library", "Embedded")]
    public void An_executable_has_its_index_beside_it_and_a_library_in_it(string outputType, string expected) =>
        Evaluate(("OutputType", outputType)).GetPropertyValue("TaskBuildToolsIndexMode").ShouldBe(expected);

    [Theory]
    [InlineData("TaskBuildToolsEnabled", "true")]
    [InlineData("TaskBuildToolsIdConstants", "Auto")]
    [InlineData("TaskBuildToolsBodies", "true")]
    [InlineData("TaskBuildToolsVerifyContent", "false")]
    [InlineData("TaskBuildToolsVisibility", "internal")]
    [InlineData("TaskBuildToolsReport", "true")]
    public void A_property_has_its_documented_default(string name, string expected) =>
        Evaluate().GetPropertyValue(name).ShouldBe(expected);

    [Fact]
    public void Only_the_first_target_framework_reports()
    {
        Evaluate(("TargetFrameworks", " net10.0 ; net10.0-windows"), ("TargetFramework", "net10.0")).GetPropertyValue("TaskBuildToolsReport").ShouldBe("true");
        Evaluate(("TargetFrameworks", "net10.0;net10.0-windows"), ("TargetFramework", "net10.0-windows")).GetPropertyValue("TaskBuildToolsReport").ShouldBe("false");
    }

    [Fact]
    public void An_evaluation_lists_no_task_file()
    {
        Project project = Evaluate();

        project.AllEvaluatedItems.Where(item => item.EvaluatedInclude.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static Project Evaluate(params (string Name, string Value)[] properties)
    {
        string build = Path.Combine(TestPackage.RepositoryRoot, "build");
        Microsoft.Build.Construction.ProjectRootElement root = Microsoft.Build.Construction.ProjectRootElement.Create();
        root.AddImport(Path.Combine(build, "TaskBuildTools.props"));
        foreach ((string name, string value) in properties)
        {
            root.AddProperty(name, value);
        }

        root.AddImport(Path.Combine(build, "TaskBuildTools.targets"));
        return new Project(root, globalProperties: null, toolsVersion: null, new ProjectCollection());
    }
}
