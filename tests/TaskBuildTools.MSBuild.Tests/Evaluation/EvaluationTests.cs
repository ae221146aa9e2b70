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
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly", "true")]
    [InlineData("UsingMicrosoftNETSdkWebAssembly", "true")]
    [InlineData("RuntimeIdentifier", "browser-wasm")]
    public void An_application_for_the_browser_has_its_index_in_it(string name, string value) =>
        Evaluate(("OutputType", "Exe"), (name, value)).GetPropertyValue("TaskBuildToolsIndexMode").ShouldBe("Embedded");

    [Theory]
    [InlineData("TaskBuildToolsEnabled", "true")]
    [InlineData("TaskBuildToolsIdConstants", "Auto")]
    [InlineData("TaskBuildToolsBodies", "true")]
    [InlineData("TaskBuildToolsVerifyContent", "false")]
    [InlineData("TaskBuildToolsVisibility", "internal")]
    [InlineData("TaskBuildToolsReport", "true")]
    public void A_property_has_its_documented_default(string name, string expected) =>
        Evaluate().GetPropertyValue(name).ShouldBe(expected);

    [Theory]
    [InlineData(" net10.0 ; net10.0-windows", "net10.0")]
    [InlineData("\n net10.0;\n net10.0-windows\n", "NET10.0")]
    [InlineData("net10.0;net10.0-windows", "net11.0")]
    [InlineData("", "net10.0")]
    public void The_first_target_framework_reports_and_so_does_one_that_is_not_listed(string listed, string built) =>
        EvaluateFor(built, ("TargetFrameworks", listed)).GetPropertyValue("TaskBuildToolsReport").ShouldBe("true");

    [Fact]
    public void A_later_target_framework_asks_the_earlier_ones_when_it_is_built()
    {
        Project project = EvaluateFor("net10.0-b", ("TargetFrameworks", "net10.0 ;net10.0-a; net10.0-b;net10.0-c"));

        project.GetPropertyValue("TaskBuildToolsReport").ShouldBeEmpty();
        project.GetPropertyValue("_TaskBuildToolsEarlier").ShouldBe("net10.0;net10.0-a");
        project.GetPropertyValue("TargetFramework").ShouldBe("net10.0-b");
    }

    [Fact]
    public void A_project_that_chooses_its_one_target_framework_reports()
    {
        Project project = Evaluate(("TargetFrameworks", "net10.0;net10.0-windows"), ("TargetFramework", "net10.0-windows"));

        project.GetPropertyValue("TaskBuildToolsReport").ShouldBe("true");
        project.GetPropertyValue("TargetFramework").ShouldBe("net10.0-windows");
    }

    [Theory]
    [InlineData("C#", "enable", "", "net10.0", true)]
    [InlineData("C#", "true", "true", "net11.0-windows", true)]
    [InlineData("C#", "", "", "net10.0", false)]
    [InlineData("C#", "disable", "true", "net10.0", false)]
    [InlineData("C#", "enable", "false", "net10.0", false)]
    [InlineData("C#", "enable", "", "net8.0", false)]
    [InlineData("C#", "enable", "", "netstandard2.0", false)]
    [InlineData("VB", "enable", "", "net10.0", false)]
    [InlineData("F#", "enable", "", "net10.0", false)]
    public void The_namespace_is_imported_where_implicit_usings_are_on(string language, string implicitUsings, string own, string framework, bool expected) =>
        Evaluate(("Language", language), ("ImplicitUsings", implicitUsings), ("TaskBuildToolsImplicitUsings", own), ("TargetFramework", framework))
            .GetItems("Using").Select(item => item.EvaluatedInclude).ShouldBe(expected ? ["TaskBuildTools"] : []);

    [Fact]
    public void An_evaluation_lists_no_task_file()
    {
        Project project = Evaluate();

        project.AllEvaluatedItems.Where(item => item.EvaluatedInclude.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static Project Evaluate(params (string Name, string Value)[] properties) => Evaluate([], properties);

    /// <summary>As the build does it, which sets the framework from outside.</summary>
    private static Project EvaluateFor(string targetFramework, params (string Name, string Value)[] properties) =>
        Evaluate(new() { ["TargetFramework"] = targetFramework }, properties);

    private static Project Evaluate(Dictionary<string, string> globalProperties, (string Name, string Value)[] properties)
    {
        string build = Path.Combine(TestPackage.RepositoryRoot, "build");
        Microsoft.Build.Construction.ProjectRootElement root = Microsoft.Build.Construction.ProjectRootElement.Create();
        root.AddImport(Path.Combine(build, "TaskBuildTools.props"));
        foreach ((string name, string value) in properties)
        {
            root.AddProperty(name, value);
        }

        root.AddImport(Path.Combine(build, "TaskBuildTools.targets"));
        return new Project(root, globalProperties, toolsVersion: null, new ProjectCollection());
    }
}
