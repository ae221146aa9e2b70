using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live.Editing;

/// <summary>What a change would bring that was not there before, to its file and to others, in the order of reports.</summary>
/// <param name="Errors">Those that the schema takes for errors.</param>
/// <param name="Others">All others, whatever their severity.</param>
internal readonly record struct NewFindings(ImmutableArray<Finding> Errors, ImmutableArray<Finding> Others);
