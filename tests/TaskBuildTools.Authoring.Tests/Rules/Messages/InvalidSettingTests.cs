using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class InvalidSettingTests
{
    private static readonly string[] Modes = ["File", "Embedded", "None"];

    [Fact]
    public void Lists_what_is_allowed_and_names_the_nearest()
    {
        Finding finding = InvalidSetting.Create("App.csproj", "TaskBuildToolsIndexMode", "Embeded", Modes);

        finding.Id.ShouldBe("TBT9009");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Path.ShouldBe("App.csproj");
        finding.Message.ShouldBe(
            "TaskBuildToolsIndexMode cannot be 'Embeded': it is one of File, Embedded, None; did you mean 'Embedded'?");
        finding.Key.ShouldBe("TaskBuildToolsIndexMode");
    }

    [Fact]
    public void Names_none_where_none_is_near() =>
        InvalidSetting.Create("App.csproj", "TaskBuildToolsIndexMode", "somewhere", Modes).Message
            .ShouldBe("TaskBuildToolsIndexMode cannot be 'somewhere': it is one of File, Embedded, None");

    [Fact]
    public void Gives_the_reason_for_a_value_that_is_not_from_a_list() =>
        InvalidSetting.Create("App.csproj", "TaskBuildToolsNamespace", "1.App", "it is the name of a C# namespace").Message
            .ShouldBe("TaskBuildToolsNamespace cannot be '1.App': it is the name of a C# namespace");
}
