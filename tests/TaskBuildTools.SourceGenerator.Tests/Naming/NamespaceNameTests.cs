using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Tests.Naming;

public class NamespaceNameTests
{
    [Theory]
    [InlineData("App", "App")]
    [InlineData("Company.App", "Company.App")]
    [InlineData("My-App.2d", "My_App._2d")]
    [InlineData("My App", "My_App")]
    [InlineData("new.class", "@new.@class")]
    [InlineData(".App..Core.", "App.Core")]
    [InlineData("App{}//\n", "App____")]
    [InlineData("", "")]
    public void Any_name_becomes_a_legal_namespace(string name, string legal) => NamespaceName.From(name).ShouldBe(legal);
}
