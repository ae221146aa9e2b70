namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Whether a file has front matter.</summary>
internal enum FrontMatterState
{
    Found,

    /// <summary>The first line is not <c>---</c>.</summary>
    Missing,

    /// <summary>No line closes it.</summary>
    Unclosed,
}
