using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary><c>performance.yaml</c> in a real build: checked at line and column, watched for changes, named by a property.</summary>
public sealed class PerformanceSettingsTests(TestPackage package)
{
    [Fact]
    public void A_mistake_is_an_error_at_its_place_and_a_change_makes_a_new_index()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), ("config/performance.yaml", "io:\n  batch_size: 0\n"));
        string failure = consumer.Build().ShouldFail().Diagnostics.ShouldHaveSingleItem();
        failure.ShouldContain(Path.Combine("config", "performance.yaml") + "(2,15,2,16): error TBT9018");

        consumer.Write("config/performance.yaml", "io:\n  batch_size: 8\n");
        consumer.Build("--no-restore").ShouldSucceed();
        byte[] index = File.ReadAllBytes(consumer["bin/Debug/net10.0/App.tasks.tbx"]);

        consumer.Write("performance.yaml", "io:\n  batch_size: 9\n");
        consumer.Build("--no-restore").ShouldSucceed();

        File.ReadAllBytes(consumer["bin/Debug/net10.0/App.tasks.tbx"]).ShouldNotBe(index);
        consumer.Build("--no-restore", "-p:TaskBuildToolsPerformance=config/performance.yaml").ShouldSucceed();
        File.ReadAllBytes(consumer["bin/Debug/net10.0/App.tasks.tbx"]).ShouldBe(index);
        consumer.Build("--no-restore", "-p:TaskBuildToolsPerformance=none.yaml").ShouldFail().Reports("TBT9015").ShouldBe(1);
    }
}
