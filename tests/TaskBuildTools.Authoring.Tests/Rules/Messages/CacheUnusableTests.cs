using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class CacheUnusableTests
{
    [Fact]
    public void Says_why_and_that_nothing_is_lost()
    {
        Finding finding = CacheUnusable.Create("obj/tasks.cache", "was made by version 2.0.0");

        finding.Id.ShouldBe("TBT9012");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Info);
        finding.Path.ShouldBe("obj/tasks.cache");
        finding.Message.ShouldBe(
            "The build cache was made by version 2.0.0; all task files were read again and the cache was rebuilt");
    }
}
