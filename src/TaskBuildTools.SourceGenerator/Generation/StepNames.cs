namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>The named steps of <see cref="BacklogGenerator"/>, in the order in which data flows.</summary>
internal static class StepNames
{
    /// <summary>The content of the additional file that is the manifest.</summary>
    public const string Manifest = nameof(Manifest);

    /// <summary>The build properties and what must be known of the compilation.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>The manifest without its ids.</summary>
    public const string Fields = nameof(Fields);

    /// <summary>The classes and members of the filters.</summary>
    public const string Filters = nameof(Filters);

    /// <summary>The constants of the ids.</summary>
    public const string Ids = nameof(Ids);

    /// <summary>All that <c>Backlog.g.cs</c> is written from.</summary>
    public const string BacklogModel = nameof(BacklogModel);

    /// <summary>All that <c>Backlog.Id.g.cs</c> is written from.</summary>
    public const string IdModel = nameof(IdModel);
}
