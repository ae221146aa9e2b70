using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Inputs;

/// <summary>What a rule of <c>TaskSets</c> looks at.</summary>
/// <param name="Schema">The project's schema, by which the files were read.</param>
/// <param name="Files">All task files, by path.</param>
/// <param name="Owners">Which of several files with one id keeps it.</param>
/// <param name="Tasks">The accepted tasks; the index of one is its ordinal in the graph.</param>
/// <param name="Rejected">The other task files.</param>
/// <param name="Graph">The graph of the accepted tasks.</param>
/// <param name="Written">The way back from the graph to the files.</param>
internal sealed record TaskSetContext(
    TaskSchema Schema,
    TaskDocument[] Files,
    IdOwners Owners,
    TaskDocument[] Tasks,
    TaskDocument[] Rejected,
    DependencyGraph Graph,
    WrittenDependencies Written)
{
    private readonly int _statusSlot = Schema[FieldRole.Status].Slot;

    /// <summary>The status as messages quote it.</summary>
    public string StatusOf(int ordinal)
    {
        string[] names = Tasks[ordinal].Names[_statusSlot];
        return names.Length == 0 ? "without a status" : $"'{names[0]}'";
    }

    /// <summary>A finding at one of the task's dependencies, with the dependency's id as written as its key.</summary>
    public Finding FindingAt(DiagnosticDescriptor descriptor, int ordinal, int index, string message)
    {
        TaskDocument task = Tasks[ordinal];
        Dependency dependency = task.Dependencies[index];
        return new Finding(descriptor, task.Path, dependency.Span, message, MessageText.Of(dependency.Id));
    }
}
