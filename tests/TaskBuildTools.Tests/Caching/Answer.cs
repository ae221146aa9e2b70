namespace TaskBuildTools.Tests.Caching;

/// <summary>A computed result.</summary>
internal sealed record Answer(int Number, string Text = "");
