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
    public void A_finding_names_the_file_as_it_is_and_on_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file name has line ends there.");
        using Consumer consumer = Consumer.App(
            package,
            ("tasks/📋 to do/it's; 100%.md", TaskFiles.Valid("a", "[nowhere]").Content),
            ("tasks/two\nlines.cs(1,1): error CS0001: made up.md", TaskFiles.Valid("b", "[nowhere]").Content));

        string[] diagnostics = consumer.Build().ShouldFail().Diagnostics;
        diagnostics.Length.ShouldBe(2);
        diagnostics.ShouldContain(static line => line.Contains("it's; 100%.md(8,16", StringComparison.Ordinal));
        diagnostics.ShouldContain(static line => line.Contains("two\\nlines.cs(1,1): error CS0001: made up.md(8,16", StringComparison.Ordinal));
    }
}
