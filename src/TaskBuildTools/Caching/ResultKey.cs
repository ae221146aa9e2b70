namespace TaskBuildTools.Caching;

/// <summary>
/// Names a computed result by what it was computed from, so that it stays right for every snapshot in which those sections
/// are the same.
/// </summary>
/// <param name="Operation">What was computed, with its parameters in an invariant form, such as <c>burnup/2026-01-05/12</c>.</param>
/// <param name="Sections">Of the sections that were read: <see cref="Storage.SectionSet.Checksum"/>.</param>
internal readonly record struct ResultKey(string Operation, UInt128 Sections);
