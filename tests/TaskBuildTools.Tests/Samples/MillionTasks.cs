using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Tests.Samples;

/// <summary>1,000,000 generated tasks, written into a file once for all tests that want them.</summary>
public sealed class MillionTasks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tbt").FullName;

    public MillionTasks()
    {
        Tasks = GeneratedBacklog.Make(1_000_000, 7);
        Graph = DependencyGraph.Build(GeneratedBacklog.Schema, Tasks);
        using FileStream file = File.Create(Path);
        IndexWriter.Write(file, GeneratedBacklog.Schema, Tasks, Graph, new IndexCounts(0, 0), 0);
    }

    internal TaskDocument[] Tasks { get; }

    internal DependencyGraph Graph { get; }

    internal string Path => System.IO.Path.Combine(_folder, "tasks.tbx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
