using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>Names that mean something to MSBuild, to a shell or to nobody.</summary>
public sealed class UnusualPathsTests(TestPackage package)
{
    [Theory]
    [InlineData("with space")]
    [InlineData("at@sign")]
    [InlineData("per%41cent")]
    [InlineData("semi;colon")]
    [InlineData("ünïcödé 📋")]
    [InlineData("par(en)s")]
    public void A_folder_and_a_file_of_any_name_are_indexed(string name)
    {
        using Consumer consumer = Consumer.App(new Consumer(package, name.Contains(';') || name.Contains('%') ? "unusual" : name), ($"tasks/{name}/{name}.md", TaskFiles.Valid("a").Content));

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("1 tasks");
    }

    [Fact]
    public void A_finding_names_the_file_as_it_is()
    {
        using Consumer consumer = Consumer.App(package, ("tasks/📋 to do/it's; 100%.md", TaskFiles.Valid("a", "[nowhere]").Content));

        consumer.Build().ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldContain("it's; 100%.md(8,16");
    }
}
