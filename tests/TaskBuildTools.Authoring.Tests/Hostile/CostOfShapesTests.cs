using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Fuzzing.Shapes;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>
/// A file that repeats one thing costs its length and has a bounded number of findings, whatever the thing is. Counted are
/// allocations; the fuzzing program's <c>shapes</c> shows the times.
/// </summary>
public sealed class CostOfShapesTests
{
    private const int Small = 64 * 1024;

    // What is parsed a second time after a mistake is bounded by work, not by the length.
    private const long Fixed = 24L * 1024 * 1024;

    public static TheoryData<string> Shapes => [.. TaskFileShapes.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Allocations_grow_no_faster_than_the_file(string shape)
    {
        TaskDocumentReader reader = new(Presets.Default);
        _ = reader.Read("tasks/x.md", TaskFileShapes.Make(shape, 4 * 1024));

        (long small, _) = Read(reader, shape, Small);
        (long large, TaskDocument document) = Read(reader, shape, 4 * Small);

        large.ShouldBeLessThan(Math.Max(5 * small, Fixed));
        document.Findings.Length.ShouldBeLessThanOrEqualTo(BoundedFindings.Limit + 1);
        document.Findings.Sum(static finding => finding.Message.Length).ShouldBeLessThan(200 * (BoundedFindings.Limit + 1));
    }

    private static (long Allocated, TaskDocument Document) Read(TaskDocumentReader reader, string shape, int size)
    {
        byte[] file = TaskFileShapes.Make(shape, size);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TaskDocument document = reader.Read("tasks/x.md", file);
        return (GC.GetAllocatedBytesForCurrentThread() - before, document);
    }
}
