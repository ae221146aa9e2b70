using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>All task files of a build, after the rules that look at more than one of them.</summary>
/// <param name="Accepted">In the UTF-8 byte order of their ids, which are unique; the index of one is its ordinal.</param>
/// <param name="Rejected">By path (ordinal); each has a finding, of its own or among <paramref name="Findings"/>.</param>
/// <param name="Graph">Of the accepted tasks, those with faulty dependencies included.</param>
/// <param name="Findings">What these rules found, in <see cref="FindingOrder"/>; the documents' own are not among them.</param>
internal sealed record CheckedTaskSet(
    TaskDocument[] Accepted,
    TaskDocument[] Rejected,
    DependencyGraph Graph,
    Finding[] Findings);
