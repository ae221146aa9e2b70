using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.SettingsFiles;

/// <summary>A schema is parsed when it is first asked for, which a build does on more than one thread.</summary>
public sealed class SchemaSourceTests
{
    [Fact]
    public async Task Threads_that_ask_at_once_get_the_same_schema()
    {
        using Workspace workspace = new();
        using Barrier together = new(2);
        const int Times = 20_000;
        SchemaSource[] sources = new SchemaSource[Times];
        for (int time = 0; time < Times; time++)
        {
            sources[time] = SchemaSource.Load((workspace.Request with { Schema = "default" }).SettingsPlaces);
        }

        TaskSchema[] others = [];
        Task other = Task.Run(() => others = AskEach(), TestContext.Current.CancellationToken);
        TaskSchema[] own = AskEach();
        await other;

        own.ShouldAllBe(static schema => schema != null);
        others.ShouldBe(own);

        TaskSchema[] AskEach()
        {
            together.SignalAndWait();
            return Array.ConvertAll(sources, static source => source.Schema);
        }
    }
}
