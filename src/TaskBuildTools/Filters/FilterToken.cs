namespace TaskBuildTools.Filters;

/// <summary>A part of the text of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is in the text.</param>
/// <param name="Text">A word as it is, a quoted text without its quotes and escapes, else what is written.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, int Offset, int Length, string Text);
